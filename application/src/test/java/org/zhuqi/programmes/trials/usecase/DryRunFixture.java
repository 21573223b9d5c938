package org.zhuqi.programmes.trials.usecase;

import java.time.Clock;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.enterprises.Enterprises;
import org.zhuqi.programmes.Programmes;
import org.zhuqi.programmes.StandingConditions;
import org.zhuqi.programmes.designs.DefinitionCodec;
import org.zhuqi.programmes.designs.InMemoryDesigns;
import org.zhuqi.programmes.trials.DryRuns;
import org.zhuqi.rules.usecase.GatherFacts;

/** Starting dry runs of published calls, for tests of those who have them started. */
public final class DryRunFixture {
    private DryRunFixture() {}

    public static StartDryRun starting(
            Programmes programmes,
            Enterprises enterprises,
            DryRuns runs,
            GatherFacts facts,
            AuditTrail audit,
            Clock clock) {
        TriedCall published =
                new TriedCall(programmes, new InMemoryDesigns(), new NoFiles(), facts, StandingConditions.NONE);
        return new StartDryRun(published, enterprises, runs, facts, audit, clock);
    }

    private static final class NoFiles implements DefinitionCodec {
        @Override
        public File read(String json) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String write(File file) {
            throw new UnsupportedOperationException();
        }
    }
}

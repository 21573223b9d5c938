package org.zhuqi.programmes.usecase;

import java.time.Clock;
import java.time.LocalDate;
import org.zhuqi.campaigns.activities.BoothSupport;
import org.zhuqi.campaigns.activities.BoothSupportContract;
import org.zhuqi.programmes.InMemoryProgrammes;
import org.zhuqi.programmes.Programme;
import org.zhuqi.programmes.ProgrammeFixture;
import org.zhuqi.programmes.Window;

class ProgrammesForBoothsTest extends BoothSupportContract {
    private final Programme open = ProgrammeFixture.programme(1, "BOOTH");
    private final Programme former = ProgrammeFixture.programme(2, "BOOTH-OLD")
            .withWindow(Window.ofDays(LocalDate.of(2023, 8, 1), LocalDate.of(2023, 9, 1), ProgrammeFixture.ZONE));
    private final InMemoryProgrammes programmes = new InMemoryProgrammes();

    ProgrammesForBoothsTest() {
        programmes.add(open);
        programmes.add(former);
    }

    @Override
    protected BoothSupport support() {
        return new ProgrammesForBooths(
                programmes,
                Clock.fixed(
                        LocalDate.of(2024, 8, 27)
                                .atStartOfDay(ProgrammeFixture.ZONE)
                                .toInstant(),
                        ProgrammeFixture.ZONE));
    }

    @Override
    protected String former() {
        return former.id().toString();
    }
}

package org.zhuqi.programmes.trials.usecase;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.zhuqi.accounts.Account;
import org.zhuqi.accounts.AccountFixture;
import org.zhuqi.accounts.InMemoryAccounts;
import org.zhuqi.accounts.InMemoryApiTokens;
import org.zhuqi.accounts.InMemoryReportingUnits;
import org.zhuqi.accounts.InMemorySecondFactors;
import org.zhuqi.accounts.Post;
import org.zhuqi.accounts.SecondFactorPolicy;
import org.zhuqi.accounts.usecase.IdentifyActor;
import org.zhuqi.audit.InMemoryAuditTrail;
import org.zhuqi.enterprises.Enterprise;
import org.zhuqi.enterprises.EnterpriseFixture;
import org.zhuqi.enterprises.InMemoryEnterprises;
import org.zhuqi.programmes.InMemoryProgrammes;
import org.zhuqi.programmes.Programme;
import org.zhuqi.programmes.StandingConditions;
import org.zhuqi.programmes.designs.DefinitionCodec;
import org.zhuqi.programmes.designs.InMemoryDesigns;
import org.zhuqi.programmes.trials.Assumptions;
import org.zhuqi.programmes.trials.DryRun;
import org.zhuqi.programmes.trials.DryRunEnded;
import org.zhuqi.programmes.trials.DryRunId;
import org.zhuqi.programmes.trials.InMemoryDryRuns;
import org.zhuqi.programmes.trials.TrialFixture;
import org.zhuqi.programmes.trials.Variant;
import org.zhuqi.rules.Fact;
import org.zhuqi.rules.FactKey;
import org.zhuqi.rules.FactSource;
import org.zhuqi.rules.FactSubject;
import org.zhuqi.rules.usecase.GatherFacts;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.Role;

/** Dry runs on fakes: a call, some enterprises, and a source of facts that may break down. */
final class TrialRoom {
    private Instant now = Instant.parse("2024-08-26T06:00:00Z");
    final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneId.of("Asia/Shanghai");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };
    final InMemoryEnterprises enterprises = new InMemoryEnterprises();
    final InMemoryProgrammes programmes = new InMemoryProgrammes();
    final InMemoryDryRuns runs = new InMemoryDryRuns();
    final InMemoryAuditTrail audit = new InMemoryAuditTrail();
    final List<DryRunEnded> ended = new ArrayList<>();
    final Programme programme = TrialFixture.programme(1, "TRY");
    final Map<EnterpriseId, List<Fact>> known = new HashMap<>();
    /** Done before every answer about one. */
    Runnable beforeFacts = () -> {};

    private final GatherFacts gather = new GatherFacts(List.of(new Record()));
    private final InMemoryAccounts accounts = new InMemoryAccounts();
    private final IdentifyActor identifyActor = new IdentifyActor(
            accounts,
            new InMemoryReportingUnits(AccountFixture.prefecture(), AccountFixture.county()),
            new InMemoryApiTokens(),
            new InMemorySecondFactors(),
            AccountFixture.POLICY,
            new SecondFactorPolicy(Set.of()),
            clock);
    final Account account =
            AccountFixture.staff("bureau").granted(Post.staff(Role.PREFECTURE_OFFICER, AccountFixture.PREFECTURE));
    final Actor bureau;
    final InMemoryDesigns designs = new InMemoryDesigns();
    private final TriedCall tried =
            new TriedCall(programmes, designs, new KeptFiles(), gather, StandingConditions.NONE);
    final StartDryRun start = new StartDryRun(tried, enterprises, runs, gather, audit, clock);
    final MoveDryRun move = new MoveDryRun(runs, audit, clock);
    final ShowDryRun show = new ShowDryRun(runs, tried);
    final WorkOnDryRuns work;
    final KeepPortion keepPortion =
            new KeepPortion(enterprises, gather, runs, event -> ended.add((DryRunEnded) event), clock);

    TrialRoom() {
        programmes.add(programme);
        accounts.add(account);
        bureau = identifyActor.ofSession(account.id(), "10.0.0.1").orElseThrow().actor();
        work = new WorkOnDryRuns(runs, tried, identifyActor, keepPortion, clock);
    }

    /** Enterprises 1 … n: the first, fifth … eligible, the others for this or that not. */
    void enterprises(int count) {
        for (int i = 0; i < count; i++) {
            Enterprise enterprise = EnterpriseFixture.enterprise(i + 1);
            enterprises.add(enterprise);
            known.put(
                    enterprise.id(),
                    List.copyOf((switch (i % 4) {
                                case 0 -> TrialFixture.facts(true, 100 + i, 20_000_000L);
                                case 1 -> TrialFixture.facts(false, 50, 1L);
                                case 2 -> TrialFixture.facts(true, null, 1L);
                                default -> TrialFixture.facts(true, 200, null);
                            })
                            .byKey()
                            .values()));
        }
    }

    DryRunId started(Variant... variants) {
        return start.start(bureau, new StartDryRun.Command(programme.id(), false, List.of(variants), Assumptions.NONE));
    }

    void later(Duration by) {
        now = now.plus(by);
    }

    void disableBureau() {
        accounts.save(accounts.find(account.id()).orElseThrow().disabled());
    }

    DryRun run(DryRunId id) {
        return runs.find(id).orElseThrow();
    }

    /** Writes no file: remembers what was written by a name. */
    private static final class KeptFiles implements DefinitionCodec {
        private final Map<String, File> written = new HashMap<>();

        @Override
        public File read(String json) {
            return Objects.requireNonNull(written.get(json));
        }

        @Override
        public String write(File file) {
            String name = file.code() + " " + written.size();
            written.put(name, file);
            return name;
        }
    }

    private final class Record implements FactSource {
        @Override
        public String id() {
            return "record";
        }

        @Override
        public boolean knows(FactKey key) {
            return Set.of(TrialFixture.ABOVE, TrialFixture.EMPLOYEES, TrialFixture.REVENUE)
                    .contains(key);
        }

        @Override
        public Optional<Fact> find(FactKey key, FactSubject subject, LocalDate asOf) {
            beforeFacts.run();
            return known.getOrDefault(subject.enterprise(), List.of()).stream()
                    .filter(fact -> fact.key().equals(key))
                    .findFirst();
        }
    }
}

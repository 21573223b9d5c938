package org.zhuqi.subsidies.claims.usecase;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.applications.usecase.CompareMachines;
import org.zhuqi.projects.ClaimedMachines.Claimed;
import org.zhuqi.reviews.SubjectRef;
import org.zhuqi.reviews.checks.Check;
import org.zhuqi.reviews.checks.CheckMoment;
import org.zhuqi.reviews.checks.Finding;
import org.zhuqi.reviews.checks.Finding.Outcome;
import org.zhuqi.reviews.checks.Finding.Reason;
import org.zhuqi.subsidies.claims.Claim;
import org.zhuqi.subsidies.claims.ClaimLine;
import org.zhuqi.subsidies.claims.Claims;

/**
 * Whether the machines whose invoices were claimed of an award stand on the list of the application's project. A line that
 * names no machine is of the one that the application named with the same invoice.
 */
@Service
@RequiredArgsConstructor
class ClaimMachinesCheck implements Check {
    private static final String KIND = "application";
    private static final String UNNAMED = "subsidies.claim-machines.unnamed";

    private final Claims claims;
    private final CompareMachines compareMachines;

    @Override
    public String id() {
        return FileClaim.MACHINES_CHECK;
    }

    /** Before it there is nothing that was claimed. */
    @Override
    public Set<CheckMoment> moments() {
        return Set.of(CheckMoment.PAYMENT);
    }

    @Override
    public Finding look(SubjectRef subject, LocalDate asOf) {
        if (!subject.kind().equals(KIND)) {
            return compareMachines.compare(subject, List.of(), asOf);
        }
        ApplicationId application = new ApplicationId(subject.id());
        List<Claimed> claimed = new ArrayList<>();
        List<Reason> unnamed = new ArrayList<>();
        for (ClaimLine line : standing(application)) {
            List<Claimed> bought = bought(application, line);
            claimed.addAll(bought);
            if (bought.isEmpty()) {
                unnamed.add(Reason.of(UNNAMED, line.invoice().number()));
            }
        }
        Finding found = compareMachines.compare(subject, claimed, asOf);
        // Money that buys no machine at all has nothing to compare.
        boolean machines =
                !claimed.isEmpty() || !compareMachines.asked(application).isEmpty();
        return machines && !unnamed.isEmpty() ? with(found, unnamed) : found;
    }

    private List<ClaimLine> standing(ApplicationId application) {
        return claims.of(application).stream()
                .filter(claim -> claim.state() == Claim.State.FILED || claim.state() == Claim.State.DECIDED)
                .flatMap(claim -> claim.lines().stream())
                .filter(line -> line.counts().isPositive())
                .toList();
    }

    private List<Claimed> bought(ApplicationId application, ClaimLine line) {
        ClaimLine.Machine machine = line.machine();
        if (machine != null) {
            return List.of(
                    new Claimed(machine.name(), BigDecimal.ONE, line.invoice().amount(), machine.serial()));
        }
        List<Claimed> asked =
                compareMachines.boughtWith(application, line.invoice().number());
        return asked.size() == 1
                ? asked.stream()
                        .map(one -> new Claimed(
                                one.name(), one.quantity(), line.invoice().amount(), one.serial()))
                        .toList()
                : asked;
    }

    private static Finding with(Finding found, List<Reason> more) {
        Stream<Reason> known = found.outcome() == Outcome.CLEAR ? Stream.of() : found.reasons().stream();
        return new Finding(
                found.outcome() == Outcome.HIT ? Outcome.HIT : Outcome.UNKNOWN,
                Stream.concat(known, more.stream()).toList(),
                found.source(),
                found.asOf());
    }
}

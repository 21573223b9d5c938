package org.zhuqi.subsidies.payments.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhuqi.accounts.usecase.UnitNames;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Cell;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.web.Exportable;
import org.zhuqi.shared.web.FactNames;
import org.zhuqi.shared.web.Texts;
import org.zhuqi.subsidies.SubsidiesRight;
import org.zhuqi.subsidies.payments.Instalments;
import org.zhuqi.subsidies.payments.usecase.PaymentQueries;
import org.zhuqi.subsidies.payments.usecase.PaymentQueries.PayableRow;

/** What is due and was paid as a file: an enterprise's own, or all of a programme. */
@Component
@RequiredArgsConstructor
class ExportedPayables implements Exportable {
    private final PaymentQueries queries;
    private final UnitNames units;
    private final FactNames factNames;
    private final Texts texts;

    @Override
    public String id() {
        return "subsidy-payables";
    }

    @Override
    public Table<?> open(Actor actor, Map<String, String> filter) {
        return new Table<PayableRow>(
                List.of(
                        new Column<>(
                                "subsidies.programme",
                                r -> Cell.of(texts.of(r.payable().programmeTitle()))),
                        new Column<>(
                                "subsidies.enterprise",
                                r -> Cell.of(texts.of(r.payable().enterpriseName()))),
                        new Column<>(
                                "reviews.queue.unit",
                                r -> unit(r.payable().matter().unit())),
                        new Column<>(
                                "subsidies.payable.number",
                                r -> Cell.of(r.payable().number())),
                        new Column<>(
                                "subsidies.amount",
                                r -> Exportable.wan(r.payable().amount())),
                        new Column<>(
                                "subsidies.payable.due",
                                r -> Cell.of(r.payable().due())),
                        new Column<>("subsidies.payable.condition", this::condition),
                        new Column<>(
                                "subsidies.proposals.state",
                                r -> Cell.of(texts.message(
                                        "subsidies.payable." + r.payable().state()))),
                        new Column<>(
                                "subsidies.payment.on", r -> r.paidOn() == null ? Cell.BLANK : Cell.of(r.paidOn()))),
                rows(actor, filter));
    }

    private Function<PageRequest, Page<PayableRow>> rows(Actor actor, Map<String, String> filter) {
        Scope scope = actor.scopeFor(SubsidiesRight.READ);
        EnterpriseId own = actor.enterprise();
        if (own != null) {
            return page -> queries.of(scope, own, page);
        }
        // As the page on which they stand.
        actor.may(SubsidiesRight.READ_PROPOSALS).orRefuse();
        ProgrammeId programme = Exportable.needed(filter, "programme", id -> new ProgrammeId(UUID.fromString(id)));
        return page -> queries.ofProgramme(scope, programme, page);
    }

    private Cell unit(ReportingUnitId unit) {
        return Exportable.coded(units.find(unit).map(texts::of).orElse(unit.value()), unit);
    }

    private Cell condition(PayableRow row) {
        Instalments.Condition condition = row.payable().condition();
        return condition == null
                ? Cell.BLANK
                : Cell.of(
                        condition.fact().value().equals(PaymentPages.IN_DIRECTORY.value())
                                ? texts.message("subsidies.condition.directory", texts.date(condition.asOf()))
                                : texts.message(
                                        "subsidies.condition.fact",
                                        factNames.of(condition.fact().value(), ""),
                                        texts.date(condition.asOf())));
    }
}

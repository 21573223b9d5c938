package org.zhuqi.subsidies.ledger.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Cell;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.web.Exportable;
import org.zhuqi.shared.web.Texts;
import org.zhuqi.subsidies.SubsidiesRight;
import org.zhuqi.subsidies.ledger.usecase.LedgerQueries;
import org.zhuqi.subsidies.ledger.usecase.LedgerQueries.PostingRow;

/** The postings of a programme as a file. */
@Component
@RequiredArgsConstructor
class ExportedLedger implements Exportable {
    private final LedgerQueries queries;
    private final Texts texts;

    @Override
    public String id() {
        return "subsidy-ledger";
    }

    @Override
    public Table<?> open(Actor actor, Map<String, String> filter) {
        Scope scope = actor.scopeFor(SubsidiesRight.WORK);
        ProgrammeId programme = Exportable.needed(filter, "programme", id -> new ProgrammeId(UUID.fromString(id)));
        return new Table<PostingRow>(
                List.of(
                        new Column<>("subsidies.ledger.at", p -> Cell.of(p.at())),
                        new Column<>(
                                "subsidies.ledger.cause", p -> Cell.of(texts.message("subsidies.cause." + p.cause()))),
                        new Column<>(
                                "subsidies.enterprise",
                                p -> p.enterprise() == null ? Cell.BLANK : Cell.of(texts.of(p.enterprise()))),
                        new Column<>("subsidies.amount", p -> Exportable.wan(p.amount())),
                        new Column<>("subsidies.ledger.source", p -> Cell.of(sources(p))),
                        new Column<>("subsidies.ledger.document", p -> Cell.of(p.document())),
                        new Column<>("subsidies.ledger.by", p -> Cell.of(p.by()))),
                page -> queries.postings(scope, programme, page));
    }

    private String sources(PostingRow posting) {
        return posting.entries().stream()
                .map(entry -> texts.message("subsidies.source." + entry.source()))
                .distinct()
                .collect(Collectors.joining(" "));
    }
}

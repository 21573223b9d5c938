package org.zhuqi.subsidies.boards.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhuqi.accounts.usecase.UnitNames;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Cell;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.web.Exportable;
import org.zhuqi.shared.web.Texts;
import org.zhuqi.subsidies.SubsidiesRight;
import org.zhuqi.subsidies.boards.usecase.BoardMoneyQueries;
import org.zhuqi.subsidies.boards.usecase.BoardMoneyQueries.MoneyFile;

/** The applications behind an amount of a programme's board, as a file. */
@Component
@RequiredArgsConstructor
class ExportedMoneyFiles implements Exportable {
    private final BoardMoneyQueries queries;
    private final UnitNames units;
    private final Texts texts;

    @Override
    public String id() {
        return "programme-money";
    }

    @Override
    public Table<?> open(Actor actor, Map<String, String> filter) {
        Scope scope = actor.scopeFor(SubsidiesRight.WORK);
        ProgrammeId programme = Exportable.needed(filter, "programme", id -> new ProgrammeId(UUID.fromString(id)));
        BoardMoneyQueries.Filter wanted = MoneyFilter.of(filter);
        return new Table<MoneyFile>(
                List.of(
                        new Column<>("subsidies.enterprise", f -> Cell.of(texts.of(f.enterprise()))),
                        new Column<>(
                                "reviews.queue.unit",
                                f -> Exportable.coded(
                                        units.find(f.unit()).map(texts::of).orElse(""), f.unit())),
                        new Column<>(
                                "enterprises.field.size", f -> Cell.of(texts.message(MoneyFilter.sizeKey(f.size())))),
                        new Column<>("subsidies.board.files-amount", f -> Exportable.wan(f.reached())),
                        new Column<>("subsidies.board.awarded-wan", f -> Exportable.wan(f.awarded())),
                        new Column<>("subsidies.board.paid", f -> Exportable.wan(f.paid())),
                        new Column<>("subsidies.of-enterprise.recovered-wan", f -> Exportable.wan(f.recovered()))),
                page -> queries.files(scope, programme, wanted, page));
    }
}

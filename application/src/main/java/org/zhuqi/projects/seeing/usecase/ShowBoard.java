package org.zhuqi.projects.seeing.usecase;

import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.projects.ProjectsRight;
import org.zhuqi.projects.Stage;
import org.zhuqi.projects.StageLaw;
import org.zhuqi.projects.usecase.ProjectQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Scope;

/** The board by stage, and where each project on it may be moved by whoever looks. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class ShowBoard {
    /** Of each column; what a column holds besides is a page of its own. */
    private static final int CARDS = 10;

    private static final int OF_ONE = 50;
    private static final int LEADERS = 200;
    private final BoardQueries queries;

    /**
     * A project and its ways on.
     *
     * @param next stages that the law lets it enter and the reader may move it to; none while it is halted
     */
    public record Card(BoardQueries.Card card, Set<Stage> next) {}

    public record Column(Stage stage, Page<Card> cards) {}

    /** @param leaders posts that vouch for projects */
    public record View(List<Column> columns, List<String> leaders) {}

    public View show(Actor actor, ProjectQueries.Filter filter) {
        actor.may(ProjectsRight.WORK).orRefuse();
        Scope scope = actor.scopeFor(ProjectsRight.READ);
        return new View(
                queries.board(scope, filter, CARDS).stream()
                        .map(column -> new Column(column.stage(), column.cards().map(card -> card(actor, card))))
                        .toList(),
                queries.leaders(scope, LEADERS));
    }

    /** One stage, page by page. */
    public View showStage(Actor actor, ProjectQueries.Filter filter, Stage stage, PageRequest page) {
        actor.may(ProjectsRight.WORK).orRefuse();
        Scope scope = actor.scopeFor(ProjectsRight.READ);
        return new View(
                List.of(new Column(
                        stage,
                        queries.column(scope, filter, stage, new PageRequest(page.after(), OF_ONE, null))
                                .map(card -> card(actor, card)))),
                queries.leaders(scope, LEADERS));
    }

    private static Card card(Actor actor, BoardQueries.Card card) {
        boolean moves = card.halt() == null
                && actor.may(ProjectsRight.EDIT, card.unit(), null).allowed();
        return new Card(card, moves ? StageLaw.from(card.stage()).next() : Set.of());
    }
}

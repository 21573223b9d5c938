package org.zhuqi.enterprises.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhuqi.enterprises.EnterpriseRight;
import org.zhuqi.enterprises.usecase.EnterpriseQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.SharedError;

/** Enterprises for programs; everybody sees what is within their reach. */
@RestController
@RequestMapping("/api/v1/enterprises")
@RequiredArgsConstructor
class EnterprisesApi {
    private static final int MOST = 1_000;

    private final EnterpriseQueries queries;
    private final EnterpriseWords words;
    private final Clock clock;

    /**
     * @param next give it as {@code after} for the following page; null on the last
     * @param total how many there are, at most 1,000
     * @param totalExact false when there are more than 1,000
     */
    record ListResponse(
            List<EnterpriseLineResponse> items, @Nullable String next, int total, boolean totalExact) {
        static ListResponse from(Page<EnterpriseQueries.Line> page) {
            return new ListResponse(
                    page.items().stream().map(EnterpriseLineResponse::from).toList(),
                    page.next(),
                    Math.min(page.total(), MOST),
                    page.total() <= MOST);
        }
    }

    @GetMapping
    ListResponse list(
            Actor actor,
            ListFilter filter,
            @RequestParam(defaultValue = "25") int limit,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String sort) {
        return ListResponse.from(queries.list(
                actor.scopeFor(EnterpriseRight.READ),
                filter.read(LocalDate.now(clock), words),
                new PageRequest(after, limit, sort)));
    }

    @GetMapping("/{id}")
    EnterpriseResponse show(Actor actor, @PathVariable EnterpriseId id) {
        Scope scope = actor.scopeFor(EnterpriseRight.READ);
        EnterpriseQueries.View view = queries.find(scope, id).orElseThrow(SharedError.NOT_FOUND::refused);
        return EnterpriseResponse.from(
                view, queries.titles(scope, id), queries.directory(scope, id), queries.facts(scope, id));
    }
}

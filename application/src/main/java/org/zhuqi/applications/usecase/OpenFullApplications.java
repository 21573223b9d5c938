package org.zhuqi.applications.usecase;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.zhuqi.applications.ApplicationsRight;
import org.zhuqi.applications.usecase.ApplicationQueries.Answered;
import org.zhuqi.applications.usecase.ApplicationQueries.Extent;
import org.zhuqi.applications.usecase.ApplicationQueries.Filter;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.enterprises.Masking;
import org.zhuqi.forms.FlatColumn;
import org.zhuqi.programmes.Programme;
import org.zhuqi.programmes.Programmes;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.SharedError;

/**
 * Opens what was handed in to one call with every answer, a column for each field, to be taken away. What can be known for
 * personal in the answers is masked; whoever says why reads it as it was written, and the look goes on record.
 *
 * <p>Not one transaction on purpose: it is read page by page for as long as the reader takes.
 */
@Service
@RequiredArgsConstructor
public class OpenFullApplications {
    /** Answers may be long: fewer at a time than of other lists. */
    static final int AT_A_TIME = 200;

    private final ApplicationQueries queries;
    private final Programmes programmes;
    private final AuditTrail auditTrail;

    /** @param words how a text is shown: as it was written, or masked */
    public record Full(
            List<FlatColumn> columns, Function<String, String> words, Function<PageRequest, Page<Row>> rows) {
        public Full {
            columns = List.copyOf(columns);
        }
    }

    /** @param values what was answered in each of the columns, null for nothing */
    public record Row(Answered answered, List<@Nullable Object> values) {}

    /**
     * Opens them.
     *
     * @param filter names the call
     * @param reason why personal data are wanted, null when they are not
     */
    public Full open(Actor actor, Filter filter, @Nullable String reason) {
        Scope scope = actor.scopeFor(ApplicationsRight.READ);
        Programme call = programmes
                .findByCode(filter.programmeCode() == null ? "" : filter.programmeCode())
                .orElseThrow(() -> SharedError.INVALID_INPUT.refused(List.of(
                        FieldProblem.of("programme", "shared.filter-value", String.valueOf(filter.programmeCode())))));
        Extent extent = queries.extent(scope, filter);
        List<FlatColumn> columns = FlatColumn.of(
                extent.versions().stream()
                        .flatMap(version -> programmes.find(call.id(), version).stream())
                        .map(Programme::form)
                        .toList(),
                extent.rows());
        boolean unmasked = reason != null && !reason.isBlank();
        if (unmasked) {
            auditTrail.recordApart(AuditEvent.looked(actor, "applications.unmask-answers", "programme", call.id())
                    .with(Map.of("reason", reason.strip())));
        }
        return new Full(
                columns,
                unmasked ? Function.identity() : Masking::text,
                page -> queries.answered(
                                scope,
                                filter,
                                new PageRequest(
                                        page.after(), Math.min(page.limit(), AT_A_TIME), page.sort(), page.counted()))
                        .map(answered -> new Row(answered, FlatColumn.values(columns, answered.answers()))));
    }
}

package org.zhuqi.subsidies.decisions.jdbc;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.SharedError;
import org.zhuqi.subsidies.decisions.Decision;
import org.zhuqi.subsidies.decisions.DecisionId;
import org.zhuqi.subsidies.decisions.Decisions;

@Repository
@RequiredArgsConstructor
class JdbcDecisions implements Decisions {
    private final JdbcClient jdbc;
    private final DecisionRows rows;

    @Override
    public Optional<Decision> find(DecisionId id) {
        return jdbc.sql("select * from decision where id = :id")
                .param("id", id.value())
                .query(rows::decision)
                .optional();
    }

    @Override
    public Optional<Decision> standing(ApplicationId application) {
        return jdbc.sql("select * from decision where application_id = :application and standing")
                .param("application", application.value())
                .query(rows::decision)
                .optional();
    }

    @Override
    public void lockBudget(ProgrammeId programme) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:budget, 0))")
                .param("budget", "budget " + programme)
                .query((row, number) -> 1)
                .single();
    }

    @Override
    public Money approved(ProgrammeId programme) {
        return new Money(jdbc.sql("""
                select coalesce(sum(amount), 0) from decision
                where programme_id = :programme and outcome = 'APPROVED' and standing""")
                .param("programme", programme.value())
                .query(BigDecimal.class)
                .single());
    }

    @Override
    public void add(Decision decision) {
        try {
            jdbc.sql("""
                    insert into decision (id, application_id, programme_id, enterprise_id, unit_id, programme_title,
                        enterprise_name, programme_version, round, submission_hash, outcome, amount, steps, opinion,
                        by_user, by_name, at, standing, version)
                    values (:id, :application, :programme, :enterprise, :unit, :programmeTitle::jsonb,
                        :enterpriseName::jsonb, :programmeVersion, :round, :hash, :outcome, :amount, :steps::jsonb,
                        :opinion, :by, :byName, :at, :standing, :version)""")
                    .param("id", decision.id().value())
                    .param("application", decision.matter().application().value())
                    .param("programme", decision.matter().programme().value())
                    .param("enterprise", decision.matter().enterprise().value())
                    .param("unit", decision.matter().unit().value())
                    .param("programmeTitle", rows.text(decision.matter().programmeTitle()))
                    .param("enterpriseName", rows.text(decision.matter().enterpriseName()))
                    .param("programmeVersion", decision.basis().programmeVersion())
                    .param("round", decision.basis().round())
                    .param("hash", decision.basis().submissionHash())
                    .param("outcome", decision.outcome().name())
                    .param("amount", decision.amount().yuan())
                    .param("steps", rows.steps(decision))
                    .param("opinion", decision.opinion())
                    .param("by", decision.by().value())
                    .param("byName", decision.byName())
                    .param("at", Timestamp.from(decision.at()))
                    .param("standing", decision.standing())
                    .param("version", decision.version())
                    .update();
        } catch (DuplicateKeyException e) {
            throw SharedError.CHANGED_MEANWHILE.refused();
        }
    }

    @Override
    public void save(Decision decision) {
        int changed = jdbc.sql("""
                update decision set standing = :standing, version = version + 1 where id = :id and version = :old""")
                .param("standing", decision.standing())
                .param("id", decision.id().value())
                .param("old", decision.version())
                .update();
        if (changed == 0) {
            throw SharedError.CHANGED_MEANWHILE.refused();
        }
    }
}

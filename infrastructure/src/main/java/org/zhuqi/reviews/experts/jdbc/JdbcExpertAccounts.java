package org.zhuqi.reviews.experts.jdbc;

import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.reviews.experts.ExpertAccounts;
import org.zhuqi.reviews.experts.ExpertId;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.UserId;

@Repository
@RequiredArgsConstructor
class JdbcExpertAccounts implements ExpertAccounts {
    private final JdbcClient jdbc;

    @Override
    public Optional<UserId> of(ExpertId expert) {
        return jdbc.sql("select account_id from expert_account where expert_id = :id")
                .param("id", expert.value())
                .query(UUID.class)
                .optional()
                .map(UserId::new);
    }

    @Override
    public Optional<ExpertId> expertOf(UserId account) {
        return jdbc.sql("select expert_id from expert_account where account_id = :id")
                .param("id", account.value())
                .query(UUID.class)
                .optional()
                .map(ExpertId::new);
    }

    @Override
    public void link(ExpertId expert, UserId account) {
        try {
            jdbc.sql("insert into expert_account (expert_id, account_id) values (:expert, :account)")
                    .param("expert", expert.value())
                    .param("account", account.value())
                    .update();
        } catch (DuplicateKeyException e) {
            throw SharedError.CHANGED_MEANWHILE.refused();
        }
    }
}

package org.zhuqi.policies.jdbc;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.policies.PolicyId;
import org.zhuqi.policies.PolicyItem;
import org.zhuqi.policies.PolicyItemId;
import org.zhuqi.policies.PolicyItems;
import org.zhuqi.rules.Criterion;
import org.zhuqi.rules.RuleCodec;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.jdbc.Columns;

/** Items; their names are kept beside the policy's words too, so that one index finds both. */
@Repository
@RequiredArgsConstructor
class JdbcPolicyItems implements PolicyItems {
    private final JdbcClient jdbc;
    private final RuleCodec ruleCodec;

    @Override
    public Optional<PolicyItem> find(PolicyItemId id) {
        return jdbc.sql("select * from policy_item where id = ? and removed_at is null")
                .param(id.value())
                .query((row, number) -> PolicyColumns.item(row, ruleCodec))
                .optional();
    }

    @Override
    public List<PolicyItem> of(PolicyId policy) {
        return jdbc.sql("select * from policy_item where policy_id = ? and removed_at is null order by place, id")
                .param(policy.value())
                .query((row, number) -> PolicyColumns.item(row, ruleCodec))
                .list();
    }

    @Override
    public void add(PolicyItem item) {
        jdbc.sql("""
                insert into policy_item (id, policy_id, place, kind, mode, name_zh, name_ko, name_en, benefit_zh,
                    benefit_ko, benefit_en, who_zh, who_ko, who_en, most, paragraph, guide_zh, guide_ko, guide_en, contact,
                    conditions, version, search_name)
                values (:id, :policy, :place, :kind, :mode, :nameZh, :nameKo, :nameEn, :benefitZh, :benefitKo, :benefitEn,
                    :whoZh, :whoKo, :whoEn, :most, :paragraph, :guideZh, :guideKo, :guideEn, :contact,
                    :conditions::jsonb, :version, :search)
                """).params(params(item)).update();
        keepWords(item.policy());
    }

    @Override
    public void save(PolicyItem item) {
        int saved = jdbc.sql("""
                update policy_item set place = :place, kind = :kind, mode = :mode, name_zh = :nameZh, name_ko = :nameKo,
                    name_en = :nameEn, benefit_zh = :benefitZh, benefit_ko = :benefitKo, benefit_en = :benefitEn,
                    who_zh = :whoZh, who_ko = :whoKo, who_en = :whoEn, most = :most, paragraph = :paragraph,
                    guide_zh = :guideZh, guide_ko = :guideKo, guide_en = :guideEn, contact = :contact,
                    conditions = :conditions::jsonb, version = :version + 1, search_name = :search
                where id = :id and version = :version and removed_at is null
                """).params(params(item)).update();
        if (saved == 0) {
            throw SharedError.CHANGED_MEANWHILE.refused();
        }
        keepWords(item.policy());
    }

    @Override
    public void remove(PolicyItem item, Instant at) {
        jdbc.sql("update policy_item set removed_at = ?, version = version + 1 where id = ? and removed_at is null")
                .params(Columns.at(at), item.id().value())
                .update();
        keepWords(item.policy());
    }

    private void keepWords(PolicyId policy) {
        jdbc.sql("""
                update policy set search_items = coalesce((
                    select string_agg(search_name, e'\\n' order by place) from policy_item
                    where policy_id = :policy and removed_at is null), '')
                where id = :policy
                """).param("policy", policy.value()).update();
    }

    private Map<String, @Nullable Object> params(PolicyItem item) {
        Criterion conditions = item.conditions();
        Money most = item.offer().most();
        Map<String, @Nullable Object> params = new HashMap<>();
        params.put("id", item.id().value());
        params.put("policy", item.policy().value());
        params.put("place", item.place());
        params.put("kind", item.kind().name());
        params.put("mode", item.mode().name());
        Columns.put(params, "name", item.offer().name());
        Columns.put(params, "benefit", item.offer().benefit());
        Columns.put(params, "who", item.offer().who());
        params.put("most", most == null ? null : most.yuan());
        params.put("paragraph", item.offer().paragraph());
        Columns.put(params, "guide", item.way().guide());
        params.put("contact", item.way().contact());
        params.put("conditions", conditions == null ? null : ruleCodec.writeCriterion(conditions));
        params.put("version", item.version());
        params.put("search", PolicySearch.name(item.offer().name()));
        return params;
    }
}

package org.zhuqi.policies.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.zhuqi.forms.Comparison;
import org.zhuqi.notifications.Notification;
import org.zhuqi.policies.Fit;
import org.zhuqi.policies.Force;
import org.zhuqi.policies.PoliciesError;
import org.zhuqi.policies.Policy;
import org.zhuqi.policies.PolicyEdition;
import org.zhuqi.policies.PolicyFixture;
import org.zhuqi.policies.PolicyId;
import org.zhuqi.policies.PolicyItemId;
import org.zhuqi.rules.Criterion;
import org.zhuqi.rules.FactKey;
import org.zhuqi.rules.FactValue;
import org.zhuqi.rules.Measurand;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.ErrorKey;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.usecase.ReadFields;

/** A policy from its draft to its end, its items, who is told, and for whom it is. */
class PolicyUseCasesTest {
    private static final String NUMBER = "延州工信发[2024]12号";
    private final PolicyRoom room = new PolicyRoom();

    @Test
    void a_policy_is_drafted_published_corrected_and_repealed_and_every_step_is_on_record() {
        PolicyId id = room.edit.draft(room.yanji, PolicyRoom.typed("", null));
        refused(PoliciesError.NUMBER_MISSING, () -> room.move.publish(room.yanji, id));
        room.edit.change(room.bureau, id, PolicyRoom.typed(NUMBER, null));
        room.move.publish(room.yanji, id);
        Policy published = room.policies.find(id).orElseThrow();
        assertThat(published.keeper()).isEqualTo(PolicyFixture.YANJI);
        assertThat(published.number()).hasToString("延州工信发〔2024〕12号");
        assertThat(published.content().validity().from())
                .as("from the day of issue where nothing else is said")
                .isEqualTo("2024-03-01");
        room.edit.correct(room.yanji, id, PolicyRoom.typed(NUMBER, "2024-12-31"), "补充有效期");
        assertThat(room.show.show(room.clerk, id).editions())
                .extracting(PolicyEdition::number, PolicyEdition::because)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, "补充有效期"), org.assertj.core.groups.Tuple.tuple(1, null));
        PolicyId next = room.published("延州工信发〔2024〕20号", null);
        room.move.repeal(room.bureau, id, new MovePolicy.Repeal("2024-06-01", next.toString(), "另行制定"));
        room.clock.on("2024-05-31");
        assertThat(room.show.show(room.clerk, id).force()).isEqualTo(Force.IN_FORCE);
        room.clock.on("2024-06-01");
        ShowPolicy.View view = room.show.show(room.clerk, id);
        assertThat(view.force()).isEqualTo(Force.REPEALED);
        assertThat(view.successor()).isEqualTo(room.policies.find(next).orElseThrow());
        assertThat(room.audit.actions())
                .containsSubsequence(
                        "policies.draft", "policies.change", "policies.publish", "policies.correct", "policies.repeal");
    }

    @Test
    void a_draft_is_there_for_its_keeper_and_the_bureau_only() {
        PolicyId id = room.edit.draft(room.bureau, PolicyRoom.typed(NUMBER, null));
        assertThat(room.show.show(room.bureau, id).keeps()).isTrue();
        refused(SharedError.NOT_FOUND, () -> room.show.show(room.yanji, id));
        refused(SharedError.NOT_FOUND, () -> room.show.show(room.clerk, id));
        refused(SharedError.NOT_FOUND, () -> room.move.publish(room.yanji, id));
        refused(SharedError.DENIED, () -> room.move.publish(room.clerk, id));
        room.move.publish(room.bureau, id);
        assertThat(room.show.show(Actor.anonymous(""), id).keeps()).isFalse();
    }

    @Test
    void one_number_is_published_once_by_one_leading_body() {
        room.published(NUMBER, null);
        PolicyId second = room.edit.draft(room.bureau, PolicyRoom.typed("延州工信发（2024）12号", null));
        refused(PoliciesError.NUMBER_TAKEN, () -> room.move.publish(room.bureau, second));
    }

    @Test
    void what_was_typed_wrongly_is_told_field_by_field() {
        EditPolicy.Command wrong = new EditPolicy.Command(
                " ",
                null,
                null,
                "延州工信发〔2024〕012号",
                "局\n局",
                "WORLD",
                "222499",
                "2024-03-01",
                "2024-03-02",
                "2024-03-01",
                List.of("C99"),
                null,
                "해설",
                null);
        assertThat(problems(() -> room.edit.draft(room.bureau, wrong)))
                .containsExactlyInAnyOrder(
                        "titleZh", "number", "issuers", "level", "keeper", "until", "divisions", "readingZh");
        PolicyId id = room.published(NUMBER, null);
        assertThat(problems(() -> room.move.repeal(room.yanji, id, new MovePolicy.Repeal("x", "y", " "))))
                .contains("from", "by", "because");
    }

    @Test
    void items_are_added_changed_and_taken_away_and_what_was_there_is_on_record() {
        PolicyId id = room.published(NUMBER, null);
        PolicyItemId item = room.item.add(room.yanji, id, PolicyRoom.item("AWARD", "ORDINARY", null));
        room.item.add(room.yanji, id, PolicyRoom.item("RELIEF", "FAST", null));
        assertThat(room.items.of(id)).extracting(each -> each.place()).containsExactly(1, 2);
        assertThat(room.items.find(item).orElseThrow().offer().most()).isEqualTo(Money.ofWan(500));
        refused(SharedError.DENIED, () -> room.item.remove(room.clerk, item));
        room.item.change(room.bureau, item, PolicyRoom.item("RIGHT", "FAST", "怎样办理"));
        assertThat(room.audit.events().getLast().details().get("before")).contains("AWARD ORDINARY");
        room.item.remove(room.yanji, item);
        refused(SharedError.NOT_FOUND, () -> room.item.remove(room.yanji, item));
        assertThat(problems(() -> room.item.add(room.yanji, id, PolicyRoom.item("GIFT", "", null))))
                .contains("kind", "mode");
    }

    @Test
    void conditions_are_written_as_rows_and_read_back_as_they_were() {
        List<ConditionRow> rows = List.of(
                PolicyRoom.row("", "enterprise.above-scale", "EQUAL", "是"),
                PolicyRoom.row("", "enterprise.revenue", "AT_LEAST", "2000.5"),
                PolicyRoom.row("A", "enterprise.debt", "LESS", "55"),
                PolicyRoom.row("A", "enterprise.tax-credit-grade", "EQUAL", "A、B"),
                PolicyRoom.row("B", "enterprise.tax-credit-grade", "NOT_EQUAL", "C、D"),
                PolicyRoom.row("B", "enterprise.employees", "MORE", "20"));
        ReadFields fields = new ReadFields();
        Criterion read = room.conditions.read(fields, rows);
        fields.refuseWrong();
        assertThat(read).isInstanceOf(Criterion.All.class);
        List<Criterion> parts = ((Criterion.All) java.util.Objects.requireNonNull(read)).of();
        assertThat(parts.get(1))
                .isEqualTo(new Criterion.Compare(
                        LocalText.ofZh("enterprise.revenue"),
                        null,
                        new Measurand.Of(new FactKey("enterprise.revenue")),
                        Comparison.AT_LEAST,
                        FactValue.of(20_005_000)));
        assertThat(((Criterion.Any) parts.get(2)).of().getFirst())
                .extracting(part -> ((Criterion.Compare) part).wanted())
                .isEqualTo(FactValue.of(new BigDecimal("0.55")));
        assertThat(room.conditions.rows(read)).containsExactlyElementsOf(rows);
        assertThat(room.conditions.rows(null)).isEmpty();
        refused(PoliciesError.CONDITIONS_TOO_DEEP, () -> room.conditions.rows(new Criterion.All(null, List.of(read))));
    }

    @Test
    void a_condition_that_makes_no_sense_is_told_at_its_row() {
        PolicyId id = room.published(NUMBER, null);
        EditItem.Command wrong = PolicyRoom.item(
                "AWARD",
                "FAST",
                null,
                ConditionRow.BLANK,
                PolicyRoom.row("", "enterprise.above-scale", "AT_LEAST", "是"),
                PolicyRoom.row("", "enterprise.revenue", "AT_LEAST", "很多"),
                PolicyRoom.row("", "enterprise.weather", "EQUAL", "好"),
                new ConditionRow("", "enterprise.above-scale", "EQUAL", "是", "", ""));
        assertThat(problems(() -> room.item.add(room.yanji, id, wrong)))
                .containsExactlyInAnyOrder(
                        "conditions[1].comparison",
                        "conditions[2].value",
                        "conditions[3].fact",
                        "conditions[4].wordsZh");
    }

    @Test
    void whoever_keeps_a_policy_is_reminded_of_items_and_guides_until_they_are_there() {
        PolicyId id = room.published(NUMBER, null);
        assertThat(room.toComplete.of(room.yanji)).singleElement().satisfies(line -> {
            assertThat(line.policy().items()).isTrue();
            // Day 0 is Friday, 1 March: seven working days end on Tuesday of the week after next.
            assertThat(line.due().date()).isEqualTo("2024-03-12");
            assertThat(line.overdue(LocalDate.of(2024, 3, 12))).isFalse();
            assertThat(line.overdue(LocalDate.of(2024, 3, 13))).isTrue();
        });
        assertThat(room.toComplete.of(room.bureau)).as("another unit's").isEmpty();
        refused(SharedError.DENIED, () -> room.toComplete.of(room.clerk));
        PolicyItemId item = room.item.add(room.yanji, id, PolicyRoom.item("AWARD", "ORDINARY", null));
        assertThat(room.toComplete.of(room.yanji)).singleElement().satisfies(line -> {
            assertThat(line.policy().items()).isFalse();
            assertThat(line.policy().guide()).isTrue();
        });
        room.item.change(room.yanji, item, PolicyRoom.item("AWARD", "ORDINARY", "登录后提交申请表"));
        assertThat(room.toComplete.of(room.yanji)).isEmpty();
    }

    @Test
    void an_enterprise_sees_items_in_force_the_fitting_ones_first_with_the_reasons() {
        PolicyId id = room.published(NUMBER, "2024-12-31");
        add(id, "RELIEF", PolicyRoom.row("", "enterprise.revenue", "AT_LEAST", "5000"));
        add(id, "RIGHT", PolicyRoom.row("", "enterprise.employees", "AT_LEAST", "20"));
        add(id, "AWARD", PolicyRoom.row("", "enterprise.above-scale", "EQUAL", "是"));
        PolicyId expired = room.published("延州工信发〔2024〕13号", "2024-03-03");
        add(expired, "AWARD", PolicyRoom.row("", "enterprise.above-scale", "EQUAL", "是"));
        List<Fit> fits = room.fit.own(room.clerk);
        assertThat(fits)
                .extracting(fit -> fit.item().kind() + " " + fit.outcome())
                .containsExactly("AWARD ELIGIBLE", "RIGHT UNKNOWN", "RELIEF INELIGIBLE");
        assertThat(fits.getLast().verdict().steps().toString()).contains("统计部门", "30000000");
        assertThat(room.fit.of(room.yanji, PolicyRoom.ENTERPRISE)).isEqualTo(fits);
        refused(SharedError.DENIED, () -> room.fit.own(room.yanji));
        refused(SharedError.DENIED, () -> room.fit.of(Actor.anonymous(""), PolicyRoom.ENTERPRISE));
        room.clock.on("2025-01-01");
        assertThat(room.fit.own(room.clerk)).isEmpty();
    }

    @Test
    void a_subscriber_is_told_of_a_policy_once_and_once_again_before_it_ends() {
        room.subscribe.subscribe(room.clerk, new SubscribeToPolicies.Command(null, List.of("AWARD"), null, null));
        PolicyId id = room.published(NUMBER, "2024-12-31");
        room.deliver();
        assertThat(room.inbox.all()).as("it has no such item yet").isEmpty();
        room.item.add(room.yanji, id, PolicyRoom.item("AWARD", "FAST", null));
        room.deliver();
        room.item.add(room.yanji, id, PolicyRoom.item("AWARD", "FAST", null));
        room.deliver();
        assertThat(room.inbox.all()).extracting(Notification::messageKey).containsExactly("policies.news.published");
        room.clock.on("2024-11-30");
        assertThat(room.remind.remind()).isZero();
        room.clock.on("2024-12-01");
        assertThat(room.remind.remind()).isEqualTo(1);
        assertThat(room.remind.remind()).isZero();
        room.deliver();
        assertThat(room.inbox.all().getLast().args())
                .extracting(LocalText::zh)
                .containsExactly("关于支持设备更新的若干措施", "2024-12-31");
        room.subscribe.unsubscribe(room.clerk);
        room.published("延州工信发〔2024〕30号", null);
        room.deliver();
        assertThat(room.inbox.all()).hasSize(2);
    }

    @Test
    void a_subscription_says_what_it_wants_and_refuses_trades_nobody_knows() {
        room.subscribe.subscribe(
                room.clerk,
                new SubscribeToPolicies.Command(List.of("COUNTY"), List.of(), List.of("C13"), " 贷款，대부금  贷款 "));
        assertThat(room.subscribe.own(room.clerk).orElseThrow().wish().words()).containsExactly("贷款", "대부금");
        assertThat(problems(() -> room.subscribe.subscribe(
                        room.clerk, new SubscribeToPolicies.Command(null, null, List.of("C99"), null))))
                .containsExactly("divisions");
        refused(
                SharedError.DENIED,
                () -> room.subscribe.subscribe(room.yanji, new SubscribeToPolicies.Command(null, null, null, null)));
    }

    private void add(PolicyId policy, String kind, ConditionRow row) {
        room.item.add(room.yanji, policy, PolicyRoom.item(kind, "FAST", null, row));
    }

    private static void refused(ErrorKey error, ThrowingCallable call) {
        assertThatExceptionOfType(RefusedException.class).isThrownBy(call).matches(e -> e.is(error), error.toString());
    }

    private static List<String> problems(Runnable call) {
        List<String> fields = new ArrayList<>();
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(call::run)
                .satisfies(e -> e.problems().stream().map(FieldProblem::field).forEach(fields::add));
        return fields;
    }
}

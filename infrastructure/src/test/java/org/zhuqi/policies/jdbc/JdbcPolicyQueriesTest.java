package org.zhuqi.policies.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhuqi.policies.DocumentNumber;
import org.zhuqi.policies.Force;
import org.zhuqi.policies.ItemKind;
import org.zhuqi.policies.ItemMode;
import org.zhuqi.policies.PoliciesRight;
import org.zhuqi.policies.Policy;
import org.zhuqi.policies.PolicyFixture;
import org.zhuqi.policies.PolicyItem;
import org.zhuqi.policies.PolicyLevel;
import org.zhuqi.policies.PolicyStatus;
import org.zhuqi.policies.usecase.PolicyQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.IndustryCode;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.UserId;
import org.zhuqi.shared.jdbc.PostgresTest;

class JdbcPolicyQueriesTest extends PostgresTest {
    private static final LocalDate TODAY = LocalDate.of(2024, 3, 4);
    private static final Scope PUBLIC = Actor.anonymous("").scopeFor(PoliciesRight.OPEN);
    private static final Scope INTERNAL = Actor.system().scopeFor(PoliciesRight.READ_INTERNAL);
    private PolicyDatabase room = new PolicyDatabase(jdbc);

    @BeforeEach
    void start() {
        room = new PolicyDatabase(jdbc);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            延州工信发〔2024〕12号
            延州工信发[2024]12号
            工信发
            若干措施
            갱신을
            설비 보조
            设备 财政局
            設備
            保证金
            """)
    void a_policy_is_found_by_part_of_its_number_title_bodies_items_and_reading_in_either_language(String text) {
        Policy policy = withItem(room.published(12), "履约保证金减免");
        room.published(
                PolicyFixture.drafted(PolicyFixture.YANJI, other(99, "人才引进办法", PolicyFixture.ISSUED, null, Set.of())));
        assertThat(ids(filter(text, null, null, null))).containsExactly(policy.id());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            没有的词
            12 없는말
            %
            _
            """)
    void what_stands_nowhere_is_not_found(String text) {
        room.published(12);
        assertThat(ids(filter(text, null, null, null))).isEmpty();
    }

    @Test
    void a_hit_says_which_of_its_items_the_words_fit() {
        Policy policy = withItem(withItem(room.published(12), "贷款贴息"), "标准奖励");
        assertThat(lines(filter("贴息", null, null, null)))
                .singleElement()
                .satisfies(line -> assertThat(line.hits())
                        .extracting(hit -> hit.name().zh())
                        .containsExactly("贷款贴息"));
        assertThat(lines(filter(null, null, null, null)).getFirst().hits()).isEmpty();
        room.items.of(policy.id()).stream()
                .filter(item -> item.offer().name().zh().equals("贷款贴息"))
                .forEach(item -> room.items.remove(item, PolicyFixture.IN_MARCH));
        assertThat(ids(filter("贴息", null, null, null))).isEmpty();
        assertThat(lines(filter(null, null, null, null)).getFirst().items()).isEqualTo(1);
    }

    @Test
    void words_that_most_policies_have_are_found_like_rare_ones() {
        for (int serial = 1; serial <= 30; serial++) {
            room.published(serial);
        }
        Policy other = room.published(PolicyFixture.drafted(
                PolicyFixture.YANJI, other(31, "关于人才设备的办法", PolicyFixture.ISSUED, null, Set.of())));
        jdbc.sql("vacuum analyze policy").update();
        CommonGrams common = new CommonGrams(jdbc, clock);
        assertThat(common.contains("设备")).isTrue();
        assertThat(common.contains("设人")).isFalse();
        assertThat(ids(filter("设备", null, null, null))).hasSize(31);
        assertThat(ids(filter("人才 设备", null, null, null))).containsExactly(other.id());
        assertThat(ids(filter("设备更新 财政局", null, null, null))).hasSize(30);
        assertThat(ids(filter("设备 才设备的", null, null, null))).containsExactly(other.id());
    }

    @Test
    void the_library_is_narrowed_by_level_kind_mode_and_trade() {
        Policy policy = withItem(room.published(12), "贷款贴息");
        Policy trade = room.published(PolicyFixture.drafted(
                PolicyFixture.YANJI, other(13, "食品产业措施", PolicyFixture.ISSUED, null, Set.of(new IndustryCode("C13")))));
        assertThat(ids(filter(null, PolicyLevel.NATIONAL, null, null))).isEmpty();
        assertThat(ids(filter(null, PolicyLevel.PREFECTURE, null, null))).containsExactly(policy.id());
        assertThat(ids(filter(null, null, ItemKind.AWARD, null))).containsExactly(policy.id());
        assertThat(ids(filter(null, null, ItemKind.AWARD, ItemMode.ORDINARY))).isEmpty();
        assertThat(ids(filter(null, null, null, ItemMode.FAST))).containsExactly(policy.id());
        PolicyQueries.Filter machines =
                new PolicyQueries.Filter(null, null, null, null, new IndustryCode("C35"), null, null, null, TODAY);
        assertThat(ids(machines)).containsExactly(policy.id());
        PolicyQueries.Filter food =
                new PolicyQueries.Filter(null, null, null, null, new IndustryCode("C13"), null, null, null, TODAY);
        assertThat(ids(food)).containsExactlyInAnyOrder(policy.id(), trade.id());
    }

    @ParameterizedTest
    @EnumSource(Force.class)
    void the_database_and_the_domain_agree_on_what_is_in_force_on_every_day(Force force) {
        List<Policy> all = new ArrayList<>();
        int serial = 0;
        for (int until : new int[] {0, 3, 6}) {
            for (int repeal : new int[] {0, 2, 4, 5, 7}) {
                Policy policy = room.published(PolicyFixture.drafted(
                        PolicyFixture.YANJI,
                        other(++serial, "措施" + serial, day(2), until == 0 ? null : day(until), Set.of())));
                if (repeal > 0) {
                    room.policies.save(
                            policy.repealed(new Policy.Repeal(day(repeal), null, "废止"), PolicyFixture.IN_MARCH));
                    policy = room.policies.find(policy.id()).orElseThrow();
                }
                all.add(policy);
            }
        }
        for (int number = 1; number <= 9; number++) {
            LocalDate day = day(number);
            PolicyQueries.Filter filter =
                    new PolicyQueries.Filter(null, null, null, null, null, force, null, null, day);
            assertThat(ids(filter))
                    .as("%s on %s", force, day)
                    .containsExactlyInAnyOrderElementsOf(all.stream()
                            .filter(policy -> policy.on(day) == force)
                            .map(policy -> (Object) policy.id())
                            .toList());
            assertThat(lines(filter)).allMatch(line -> line.force() == force);
        }
    }

    @Test
    void a_draft_is_seen_by_its_keeper_and_the_bureau_and_by_no_other_unit() {
        Policy draft = room.drafted(PolicyFixture.drafted(PolicyFixture.YANJI, PolicyFixture.content(1)));
        Policy published = room.published(2);
        assertThat(list(officer(PolicyFixture.YANJI))).containsExactlyInAnyOrder(draft.id(), published.id());
        assertThat(list(officer(PolicyDatabase.HUNCHUN))).containsExactly(published.id());
        assertThat(ids(PolicyQueries.Filter.all(TODAY))).containsExactly(published.id());
    }

    @Test
    void lists_are_paged_without_losing_one_the_latest_document_first() {
        List<Object> expected = new ArrayList<>();
        for (int serial = 1; serial <= 7; serial++) {
            expected.addFirst(room.published(PolicyFixture.drafted(
                            PolicyFixture.YANJI, other(serial, "措施", day(serial), null, Set.of())))
                    .id());
        }
        assertThat(ids(PolicyQueries.Filter.all(TODAY))).containsExactlyElementsOf(expected);
        assertThat(ids(filter("措施", null, null, null))).containsExactlyElementsOf(expected);
        assertThat(list(INTERNAL)).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void what_lacks_items_or_a_guide_is_told_to_whoever_keeps_it_as_long_as_it_is_not_over() {
        Policy none = room.published(1);
        Policy guideless = room.published(2);
        room.items.add(PolicyFixture.item(guideless, 1, ItemKind.AWARD, ItemMode.ORDINARY));
        withItem(room.published(3), "快申快享的事项");
        room.published(PolicyFixture.drafted(
                PolicyFixture.PREFECTURE, other(4, "已过期", PolicyFixture.ISSUED, day(2), Set.of())));
        Policy elsewhere = room.published(PolicyFixture.drafted(PolicyFixture.YANJI, PolicyFixture.content(5)));
        List<PolicyQueries.Lacking> lacking = room.queries.lacking(INTERNAL, PolicyFixture.PREFECTURE, TODAY, 10);
        assertThat(lacking).hasSize(2).anySatisfy(line -> {
            assertThat(line.id()).isEqualTo(none.id());
            assertThat(line.items()).isTrue();
            assertThat(line.guide()).isFalse();
        });
        assertThat(lacking).anySatisfy(line -> {
            assertThat(line.id()).isEqualTo(guideless.id());
            assertThat(line.items()).isFalse();
            assertThat(line.guide()).isTrue();
        });
        assertThat(room.queries.lacking(officer(PolicyFixture.YANJI), null, TODAY, 10))
                .extracting(PolicyQueries.Lacking::id)
                .containsExactly(elsewhere.id());
    }

    @Test
    void figures_count_what_was_published_and_in_force_at_the_end_of_the_day() {
        Policy policy = withItem(withItem(room.published(1), "贴息"), "奖励");
        withItem(
                room.published(PolicyFixture.drafted(
                        PolicyFixture.YANJI, other(2, "已过期", PolicyFixture.ISSUED, day(3), Set.of()))),
                "过期的事项");
        room.drafted(PolicyFixture.drafted(3));
        assertThat(count(PolicyQueries.Count.POLICIES, null, TODAY)).isEqualTo(1);
        assertThat(count(PolicyQueries.Count.ITEMS, null, TODAY)).isEqualTo(2);
        assertThat(count(PolicyQueries.Count.POLICIES, null, TODAY.minusDays(1)))
                .as("it was in force, but nobody had published it here")
                .isZero();
        assertThat(count(PolicyQueries.Count.POLICIES, PolicyFixture.YANJI, TODAY))
                .isZero();
        assertThat(count(PolicyQueries.Count.ITEMS, PolicyFixture.PREFECTURE, TODAY))
                .isEqualTo(2);
        Page<PolicyQueries.Counted> first =
                room.queries.counted(PUBLIC, PolicyQueries.Count.ITEMS, null, TODAY, PageRequest.first(1));
        Page<PolicyQueries.Counted> second = room.queries.counted(
                PUBLIC, PolicyQueries.Count.ITEMS, null, TODAY, new PageRequest(first.next(), 1, null));
        assertThat(first.total()).isEqualTo(2);
        assertThat(List.of(first.items().getFirst(), second.items().getFirst()))
                .allMatch(counted -> counted.policy().equals(policy.id()))
                .doesNotHaveDuplicates();
        assertThat(second.next()).isNull();
        assertThat(room.queries.itemsInForce(PUBLIC, TODAY))
                .hasSize(2)
                .allMatch(each -> each.item().policy().equals(policy.id()));
    }

    private long count(PolicyQueries.Count what, @Nullable ReportingUnitId keeper, LocalDate day) {
        return room.queries.count(PUBLIC, what, keeper, day);
    }

    private Policy withItem(Policy policy, String name) {
        PolicyItem item = PolicyFixture.item(policy, 1, ItemKind.AWARD, ItemMode.FAST);
        room.items.add(item.withOffer(
                new PolicyItem.Offer(LocalText.ofZh(name), item.offer().benefit(), null, null, null)));
        return policy;
    }

    private static Policy.Content other(
            int serial, String title, LocalDate issued, @Nullable LocalDate until, Set<IndustryCode> divisions) {
        return new Policy.Content(
                new Policy.Heading(
                        LocalText.ofZh(title),
                        new DocumentNumber("延市", 2024, serial),
                        List.of("延吉市人民政府"),
                        PolicyLevel.COUNTY,
                        divisions),
                new Policy.Validity(issued, issued, until),
                null);
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2024, 3, day);
    }

    private static PolicyQueries.Filter filter(
            @Nullable String text, @Nullable PolicyLevel level, @Nullable ItemKind kind, @Nullable ItemMode mode) {
        return new PolicyQueries.Filter(text, level, kind, mode, null, null, null, null, TODAY);
    }

    private List<PolicyQueries.Line> lines(PolicyQueries.Filter filter) {
        List<PolicyQueries.Line> all = new ArrayList<>();
        @Nullable String after = null;
        do {
            Page<PolicyQueries.Line> page = room.queries.published(PUBLIC, filter, new PageRequest(after, 2, null));
            all.addAll(page.items());
            after = page.next();
        } while (after != null);
        return all;
    }

    private List<Object> ids(PolicyQueries.Filter filter) {
        return lines(filter).stream().map(line -> (Object) line.id()).toList();
    }

    private List<Object> list(Scope scope) {
        List<Object> all = new ArrayList<>();
        @Nullable String after = null;
        do {
            Page<PolicyQueries.Line> page =
                    room.queries.list(scope, PolicyQueries.Filter.all(TODAY), new PageRequest(after, 2, null));
            page.items().forEach(line -> all.add(line.id()));
            after = page.next();
        } while (after != null);
        assertThat(room.queries
                        .list(
                                scope,
                                new PolicyQueries.Filter(
                                        null, null, null, null, null, null, PolicyStatus.DRAFT, null, TODAY),
                                PageRequest.first(10))
                        .total())
                .isLessThanOrEqualTo(all.size());
        return all;
    }

    private static Scope officer(ReportingUnitId unit) {
        return new Actor(new UserId(UUID.randomUUID()), "", Role.UNIT_OFFICER, unit, Set.of(), null, "")
                .scopeFor(PoliciesRight.READ_INTERNAL);
    }
}

package org.zhuqi.enterprises.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.zhuqi.enterprises.DirectoryMembership;
import org.zhuqi.enterprises.Enterprise;
import org.zhuqi.enterprises.EnterpriseChange;
import org.zhuqi.enterprises.EnterpriseError;
import org.zhuqi.enterprises.EnterpriseFact;
import org.zhuqi.enterprises.EnterpriseFixture;
import org.zhuqi.enterprises.FactCode;
import org.zhuqi.enterprises.FieldChange;
import org.zhuqi.enterprises.StatedValue;
import org.zhuqi.enterprises.Title;
import org.zhuqi.enterprises.TitleLevel;
import org.zhuqi.shared.Identifiers;
import org.zhuqi.shared.Period;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.UserId;
import org.zhuqi.shared.jdbc.PostgresTest;

class JdbcEnterpriseHistoryTest extends PostgresTest {
    private final Adapters adapters = new Adapters(dataSource);
    private final Enterprise enterprise = EnterpriseFixture.enterprise(1);

    @BeforeEach
    void oneEnterprise() {
        Adapters.clear(dataSource);
        adapters.enterprises.add(enterprise);
    }

    @Test
    void factsOfEveryTypeComeBackAsStated() {
        EnterpriseFact revenue =
                fact("revenue", Period.ofYear(2023), new StatedValue.Number(new BigDecimal("30000000.5")));
        EnterpriseFact month = fact("revenue", Period.ofMonth(2024, 6), new StatedValue.Number(BigDecimal.TEN));
        EnterpriseFact listed = fact("abnormal-list", null, new StatedValue.YesNo(false));
        EnterpriseFact grade = fact("tax-credit-grade", Period.ofYear(2023), new StatedValue.Words("A"));
        adapters.facts.addAll(List.of(revenue, month, listed, grade));
        assertThat(adapters.facts.stated(enterprise.id(), new FactCode("revenue")))
                .containsExactly(revenue, month);
        assertThat(adapters.facts.stated(enterprise.id(), new FactCode("abnormal-list")))
                .containsExactly(listed);
        assertThat(adapters.facts.stated(enterprise.id(), new FactCode("tax-credit-grade")))
                .containsExactly(grade);
    }

    @Test
    void whatWasStatedCanNeitherBeChangedNorDeleted() {
        adapters.facts.add(fact("employees", Period.ofYear(2023), new StatedValue.Number(BigDecimal.TEN)));
        assertThatThrownBy(
                        () -> jdbc.sql("update enterprise_fact set number = 11").update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("delete from enterprise_fact").update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void titlesComeBackAndAreCancelledOnce() {
        Title title = Title.builder()
                .id(Identifiers.next(clock))
                .enterprise(enterprise.id())
                .kind("srdi-provincial")
                .level(TitleLevel.PROVINCIAL)
                .batch("2024年第一批")
                .from(LocalDate.of(2024, 6, 1))
                .to(LocalDate.of(2027, 5, 31))
                .document("吉工信〔2024〕1号")
                .build();
        adapters.titles.add(title);
        assertThat(adapters.titles.of(enterprise.id())).containsExactly(title);
        Title cancelled = title.cancel(LocalDate.of(2025, 1, 1), "数据造假");
        adapters.titles.save(cancelled);
        assertThat(adapters.titles.find(title.id())).contains(cancelled);
        assertThatThrownBy(() -> adapters.titles.save(cancelled))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.is(EnterpriseError.TITLE_CANCELLED_ALREADY))
                                .isTrue());
    }

    @Test
    void membershipComesBackAndEndsOnce() {
        DirectoryMembership membership =
                new DirectoryMembership(Identifiers.next(clock), enterprise.id(), YearMonth.of(2024, 6), null, null);
        adapters.memberships.add(membership);
        assertThat(adapters.memberships.of(enterprise.id())).containsExactly(membership);
        DirectoryMembership left = membership.leave(YearMonth.of(2025, 12), "停产");
        adapters.memberships.save(left);
        assertThat(adapters.memberships.of(enterprise.id())).containsExactly(left);
        assertThatThrownBy(() -> adapters.memberships.save(left)).isInstanceOf(RefusedException.class);
    }

    @Test
    void changesAfterAVersionAreFound() {
        EnterpriseChange first = change(1, "names.zh");
        EnterpriseChange second = change(2, "unit");
        adapters.changes.addAll(List.of(first, second));
        assertThat(adapters.changes.after(enterprise.id(), 1)).containsExactly(second);
        assertThat(adapters.changes.after(enterprise.id(), 0)).containsExactly(first, second);
    }

    private EnterpriseChange change(long version, String field) {
        return new EnterpriseChange(
                Identifiers.next(clock),
                enterprise.id(),
                version,
                clock.instant(),
                UserId.SYSTEM,
                "延吉市经办员1",
                new FieldChange(field, "旧", null));
    }

    private int number;

    private EnterpriseFact fact(String code, @Nullable Period period, StatedValue value) {
        return new EnterpriseFact(
                new UUID(9, number),
                enterprise.id(),
                new FactCode(code),
                period,
                value,
                "statistics",
                LocalDate.of(2024, 7, 1),
                Instant.EPOCH.plusSeconds(number++),
                UserId.SYSTEM);
    }
}

package org.zhuqi.campaigns.assignments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.IndustryCode;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.UserId;

class BalanceTest {
    private static final ReportingUnitId YANJI = new ReportingUnitId("222401");
    private static final ReportingUnitId HUNCHUN = new ReportingUnitId("222404");

    @Test
    void an_enterprise_goes_to_an_officer_of_its_own_unit() {
        List<Balance.Line> lines = Balance.propose(
                List.of(enterprise(1, YANJI, "C13"), enterprise(2, HUNCHUN, "C13")),
                List.of(officer(1, YANJI, 5, Map.of()), officer(2, HUNCHUN, 0, Map.of())));
        assertThat(lines).extracting(Balance.Line::officer).containsExactly(user(1), user(2));
        assertThat(lines.getFirst().loadBefore()).isEqualTo(5);
        assertThat(lines.getFirst().loadAfter()).isEqualTo(6);
    }

    @Test
    void where_nobody_is_there_the_line_says_so() {
        Balance.Line line =
                Balance.propose(List.of(enterprise(1, YANJI, "C13")), List.of()).getFirst();
        assertThat(line.officer()).isNull();
        assertThat(line.officersOfUnit()).isZero();
    }

    @Test
    void who_knows_the_industry_gets_it_while_the_loads_stay_even() {
        List<Balance.Line> lines = Balance.propose(
                List.of(
                        enterprise(1, YANJI, "C27"),
                        enterprise(2, YANJI, "C27"),
                        enterprise(3, YANJI, "C13"),
                        enterprise(4, YANJI, "C13")),
                List.of(officer(1, YANJI, 1, Map.of("C13", 1)), officer(2, YANJI, 1, Map.of("C27", 1))));
        assertThat(lines)
                .filteredOn(line -> user(1).equals(line.officer()))
                .extracting(Balance.Line::enterprise)
                .containsExactly(id(3), id(4));
        assertThat(lines)
                .filteredOn(line -> user(2).equals(line.officer()))
                .extracting(Balance.Line::sameIndustry)
                .containsExactly(1, 2);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void loads_end_within_one_of_each_other_whatever_the_order_of_the_question(long seed) {
        Random random = new Random(seed);
        List<Balance.Uncovered> enterprises = new ArrayList<>();
        for (int i = 1; i <= 40; i++) {
            enterprises.add(enterprise(i, YANJI, "C" + (13 + random.nextInt(5))));
        }
        List<Balance.Able> officers = new ArrayList<>();
        Map<UserId, Integer> loads = new HashMap<>();
        for (int i = 1; i <= 5; i++) {
            int load = random.nextInt(6);
            officers.add(officer(i, YANJI, load, Map.of()));
            loads.put(user(i), load);
        }
        List<Balance.Line> lines = Balance.propose(enterprises, officers);
        lines.forEach(line -> loads.merge(Objects.requireNonNull(line.officer()), 1, Integer::sum));
        assertThat(Collections.max(loads.values()) - Collections.min(loads.values()))
                .as("seed %d", seed)
                .isLessThanOrEqualTo(1);
        Collections.shuffle(enterprises, random);
        Collections.shuffle(officers, random);
        assertThat(Balance.propose(enterprises, officers)).isEqualTo(lines);
    }

    private static Balance.Uncovered enterprise(int number, ReportingUnitId unit, String industry) {
        return new Balance.Uncovered(id(number), unit, new IndustryCode(industry));
    }

    private static Balance.Able officer(int number, ReportingUnitId unit, int load, Map<String, Integer> industries) {
        return new Balance.Able(user(number), unit, load, industries);
    }

    private static EnterpriseId id(int number) {
        return new EnterpriseId(new UUID(1, number));
    }

    private static UserId user(int number) {
        return new UserId(new UUID(2, number));
    }
}

package org.zhuqi.campaigns.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HotWordsTest {
    private static final HotWords.Rule RULE = new HotWords.Rule(3, 5, Set.of("希望", "的"));

    private static final List<String> NOW =
            List.of("园区供电不足影响生产", "园区供电不稳", "希望园区供电增容", "续贷困难", "续贷担保", "银行续贷", "공장 설비대출", "설비대출 담보", "설비대출");

    @Test
    void aWordInsideALongerOneOfTheSameTitlesIsLeftOut() {
        assertThat(HotWords.of(NOW, List.of(), RULE))
                .extracting(Change::key)
                .containsExactlyInAnyOrder("园区供电", "续贷", "설비대출");
    }

    @Test
    void whatGrewMostStandsFirst() {
        List<String> before = List.of("续贷难", "园区供电", "园区供电", "园区供电", "园区供电");
        assertThat(HotWords.of(NOW, before, RULE))
                .containsExactly(new Change("설비대출", 3, 0), new Change("续贷", 3, 1), new Change("园区供电", 3, 4));
    }

    @Test
    void aWordCountsOnceInATitleAndOnlyWithEnoughTitles() {
        assertThat(HotWords.of(List.of("贷款贷款贷款", "贷款"), List.of(), RULE)).isEmpty();
        assertThat(HotWords.of(List.of("贷款贷款", "贷款", "要贷款"), List.of(), RULE)).containsExactly(new Change("贷款", 3, 0));
    }

    @Test
    void stopWordsSayNothing() {
        assertThat(HotWords.of(List.of("希望", "希望", "希望"), List.of(), RULE)).isEmpty();
    }

    @Test
    void theOrderOfTheTitlesDoesNotMatter() {
        long seed = 20240830;
        List<String> shuffled = new ArrayList<>(NOW);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(HotWords.of(shuffled, List.of(), RULE))
                .as("seed %d", seed)
                .isEqualTo(HotWords.of(NOW, List.of(), RULE));
    }
}

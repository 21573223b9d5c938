package org.zhuqi.enterprises.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * The file demo/enterprises.json.
 *
 * @param named real enterprises, carrying only what a public text states
 * @param invented how the invented ones are called and where they are
 * @param smaller how many invented ones were never in the directory in that month
 */
record DemonstrationPlan(
        String source, List<Named> named, Invented invented, AboveScale aboveScale, TitlePlan title, int smaller) {

    record Named(String name, String unit, List<String> shareholders) {}

    /**
     * @param first place and trade of the first ones, which have accounts
     * @param units taken in turn; one that stands there twice gets twice as many
     */
    record Invented(
            String nameZh,
            String nameKo,
            List<Seat> first,
            List<String> units,
            List<String> industries,
            List<String> smallerTrades) {}

    record Seat(String unit, String industry) {}

    /**
     * @param count how many are in the directory in that month
     * @param enteredThisYear how many of them came in that year
     * @param leftBefore how many of the smaller ones had been in and left
     */
    record AboveScale(YearMonth month, int count, int enteredThisYear, int leftBefore) {}

    /**
     * @param count how many hold the title on that day
     * @param firstThisYear how many of them hold it for the first time since that year
     * @param renewedThisYear how many of the others had it renewed in that year
     */
    record TitlePlan(
            String kind,
            LocalDate on,
            int count,
            int firstThisYear,
            int renewedThisYear,
            int expiredBefore,
            int cancelledBefore) {}
}

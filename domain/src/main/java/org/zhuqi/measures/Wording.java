package org.zhuqi.measures;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.zhuqi.shared.LocalText;

/**
 * How a figure is written in running text (docs/domain.md "Wording of figures"): rounded once, half up with ties away
 * from zero; money in 亿元 with one decimal from 1亿 on, else in 万元 with up to two. Cells of tables keep fixed decimals
 * and are not written here.
 */
public final class Wording {
    private static final BigDecimal WAN = BigDecimal.valueOf(10_000);
    private static final BigDecimal YI = BigDecimal.valueOf(100_000_000);
    private static final LocalText NOTHING = new LocalText("—", "—", "—");
    private static final LocalText LEVEL = new LocalText("持平", "변동 없음", "unchanged");

    private Wording() {}

    /** The figure with its unit; with 约 when the record itself says so, a dash when it is unknown. */
    public static LocalText of(MeasureUnit unit, MeasureValue value) {
        BigDecimal number = value.value();
        if (number == null) {
            return NOTHING;
        }
        LocalText text = exact(unit, number);
        return switch (value.qualifier()) {
            case ABOUT -> about(text);
            case MORE_THAN -> more(unit, number);
            case EXACT, UNKNOWN -> text;
        };
    }

    /**
     * The figure with 多 (300多户 for 365), for texts that ask for it: floored to its leading digit. Below ten, and where
     * nothing is cut off, it is written exactly.
     */
    public static LocalText moreThan(MeasureUnit unit, MeasureValue value) {
        BigDecimal number = value.value();
        if (number == null || number.signum() < 0 || !(unit.counts() || unit == MeasureUnit.YUAN)) {
            return of(unit, value);
        }
        BigDecimal shown = unit == MeasureUnit.YUAN ? number.divide(scaleOf(number), MathContext.UNLIMITED) : number;
        BigDecimal floor = floorToLeadingDigit(shown);
        if (shown.compareTo(BigDecimal.TEN) < 0 || floor.compareTo(shown) == 0) {
            return of(unit, value);
        }
        if (unit == MeasureUnit.YUAN) {
            boolean yi = scaleOf(number).equals(YI);
            return new LocalText(
                    plain(floor) + "多" + (yi ? "亿元" : "万元"),
                    plain(floor) + "여" + (yi ? "억원" : "만원"),
                    "more than " + englishYuan(floor.multiply(scaleOf(number))));
        }
        return more(unit, floor);
    }

    /** Whether the claim "n多" holds for the number: 30多 says 30 ≤ number < 40. */
    public static boolean holds(long claimed, BigDecimal number) {
        BigDecimal from = BigDecimal.valueOf(claimed);
        BigDecimal step = BigDecimal.ONE.scaleByPowerOfTen(from.precision() - from.scale() - 1);
        return number.compareTo(from) >= 0 && number.compareTo(from.add(step)) < 0;
    }

    private static LocalText exact(MeasureUnit unit, BigDecimal number) {
        return switch (unit) {
            case YUAN -> money(number);
            case PERCENT -> {
                String text = oneDecimal(number) + "%";
                yield new LocalText(text, text, text);
            }
            case GROWTH_PERCENT -> growth(number);
            case PERCENTAGE_POINTS -> points(number);
            case WORKING_DAYS ->
                new LocalText(
                        oneDecimal(number) + "个工作日", oneDecimal(number) + "근무일", oneDecimal(number) + " working days");
            case SQUARE_METRES -> inWan(number, "", "㎡", "㎡", " ㎡");
            case HECTARES -> hectares(number, "");
            case CAPACITY -> inWan(number, "", "", "", "");
            case ENTERPRISES, APPLICATIONS, REQUESTS, CARDS, PROJECTS, POLICIES, ITEMS, VISITS, DAYS, TENANTS, LINKS ->
                new LocalText(
                        plain(number) + counterZh(unit),
                        plain(number) + counterKo(unit),
                        grouped(number) + " " + nounEn(unit, number.compareTo(BigDecimal.ONE) != 0));
        };
    }

    /**
     * 4.35万㎡ from 1万㎡ on with up to two decimals, else 7800㎡; 多 stands before the unit.
     *
     * @param more 多, or nothing
     */
    private static LocalText inWan(BigDecimal number, String more, String zh, String ko, String en) {
        boolean wan = number.compareTo(WAN) >= 0;
        String digits = plain(wan ? number.divide(WAN, 2, RoundingMode.HALF_UP) : number);
        String korean = more.isEmpty() ? "" : "여";
        return new LocalText(
                digits + (wan ? "万" : "") + more + zh,
                digits + (wan ? "만" : "") + korean + ko,
                (more.isEmpty() ? "" : "more than ") + grouped(number) + en);
    }

    private static LocalText hectares(BigDecimal number, String more) {
        return new LocalText(
                plain(number) + more + "公顷",
                plain(number) + (more.isEmpty() ? "" : "여") + "헥타르",
                (more.isEmpty() ? "" : "more than ") + grouped(number) + " ha");
    }

    /** A figure of which the record itself says 多: nothing is cut off. */
    private static LocalText more(MeasureUnit unit, BigDecimal number) {
        switch (unit) {
            case SQUARE_METRES -> {
                return inWan(number, "多", "㎡", "㎡", " ㎡");
            }
            case HECTARES -> {
                return hectares(number, "多");
            }
            case CAPACITY -> {
                return inWan(number, "多", "", "", "");
            }
            default -> {
                // Counters follow.
            }
        }
        return unit.counts()
                ? new LocalText(
                        plain(number) + "多" + counterZh(unit),
                        plain(number) + "여" + counterKo(unit),
                        "more than " + grouped(number) + " " + nounEn(unit, true))
                : exact(unit, number);
    }

    private static LocalText money(BigDecimal yuan) {
        BigDecimal scale = scaleOf(yuan);
        BigDecimal shown = rounded(yuan, scale);
        return new LocalText(
                plain(shown) + (scale.equals(YI) ? "亿元" : "万元"),
                plain(shown) + (scale.equals(YI) ? "억원" : "만원"),
                englishYuan(shown.multiply(scale)));
    }

    /** 亿 from 1亿 on, also when rounding to 万 would give 10000万; else 万. */
    private static BigDecimal scaleOf(BigDecimal yuan) {
        boolean yi = yuan.abs().compareTo(YI) >= 0 || rounded(yuan, WAN).abs().compareTo(WAN) >= 0;
        return yi ? YI : WAN;
    }

    private static BigDecimal rounded(BigDecimal yuan, BigDecimal scale) {
        return yuan.divide(scale, scale.equals(YI) ? 1 : 2, RoundingMode.HALF_UP);
    }

    private static String englishYuan(BigDecimal yuan) {
        BigDecimal size = yuan.abs();
        if (size.compareTo(BigDecimal.valueOf(1_000_000_000)) >= 0) {
            return plain(yuan.movePointLeft(9)) + " billion yuan";
        }
        if (size.compareTo(YI) >= 0) {
            return plain(yuan.movePointLeft(6)) + " million yuan";
        }
        return grouped(yuan) + " yuan";
    }

    private static LocalText growth(BigDecimal percent) {
        String size = oneDecimal(percent.abs());
        if (isLevel(percent)) {
            return LEVEL;
        }
        return percent.signum() > 0
                ? new LocalText("增长" + size + "%", size + "% 성장", "up " + size + "%")
                : new LocalText("下降" + size + "%", size + "% 하락", "down " + size + "%");
    }

    private static LocalText points(BigDecimal difference) {
        String size = oneDecimal(difference.abs());
        if (isLevel(difference)) {
            return LEVEL;
        }
        return difference.signum() > 0
                ? new LocalText("提高" + size + "个百分点", size + "개 백분점 제고", "up " + size + " percentage points")
                : new LocalText("回落" + size + "个百分点", size + "개 백분점 하락", "down " + size + " percentage points");
    }

    private static boolean isLevel(BigDecimal number) {
        return number.setScale(1, RoundingMode.HALF_UP).signum() == 0;
    }

    private static LocalText about(LocalText text) {
        return new LocalText("约" + text.zh(), "약 " + text.ko(), "about " + text.en());
    }

    private static BigDecimal floorToLeadingDigit(BigDecimal number) {
        if (number.signum() == 0) {
            return number;
        }
        int places = number.precision() - number.scale() - 1;
        return number.movePointLeft(places).setScale(0, RoundingMode.FLOOR).movePointRight(places);
    }

    private static String counterZh(MeasureUnit unit) {
        return switch (unit) {
            case ENTERPRISES -> "户";
            case APPLICATIONS, REQUESTS, POLICIES -> "件";
            case ITEMS -> "项";
            case CARDS -> "张";
            case VISITS -> "次";
            case DAYS -> "天";
            case TENANTS -> "家";
            case LINKS -> "个环节";
            default -> "个";
        };
    }

    private static String counterKo(MeasureUnit unit) {
        return switch (unit) {
            case APPLICATIONS, REQUESTS, POLICIES -> "건";
            case ITEMS -> "가지";
            case CARDS -> "장";
            case VISITS -> "차";
            case DAYS -> "일";
            case LINKS -> "개 고리";
            default -> "개";
        };
    }

    private static String nounEn(MeasureUnit unit, boolean many) {
        String noun = switch (unit) {
            case ENTERPRISES -> "enterprise";
            case APPLICATIONS -> "application";
            case REQUESTS -> "request";
            case CARDS -> "card";
            case POLICIES -> many ? "policie" : "policy";
            case ITEMS -> "item";
            case VISITS -> "visit";
            case DAYS -> "day";
            case TENANTS -> "tenant";
            case LINKS -> "link";
            default -> "project";
        };
        return many ? noun + "s" : noun;
    }

    private static String oneDecimal(BigDecimal number) {
        return number.setScale(1, RoundingMode.HALF_UP).toPlainString();
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static String grouped(BigDecimal number) {
        return new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
    }
}

package org.zhuqi.shared.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.zhuqi.shared.Language;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.SystemFact;

/** Words, numbers and dates as the reader's language writes them; templates call it {@code @texts}. */
@Component("texts")
@RequiredArgsConstructor
public class Texts {
    private static final DateTimeFormatter TO_THE_SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final DateTimeFormatter TO_THE_MILLISECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS");
    private static final DateTimeFormatter TO_THE_MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final BigDecimal WAN = BigDecimal.valueOf(10_000);

    private final MessageSource messages;
    private final Clock clock;

    public Language language() {
        return switch (LocaleContextHolder.getLocale().getLanguage()) {
            case "ko" -> Language.KO;
            case "en" -> Language.EN;
            default -> Language.ZH;
        };
    }

    public String of(LocalText text) {
        return text.in(language());
    }

    /** The message of the key in the reader's language. */
    public String message(String key, Object... args) {
        return messages.getMessage(key, args, LocaleContextHolder.getLocale());
    }

    /** The message of the key, or the fallback where no bundle has it. */
    public String messageOr(String key, String fallback, Object... args) {
        String text = messages.getMessage(key, args, fallback, LocaleContextHolder.getLocale());
        return text == null ? fallback : text;
    }

    /** What a fact about the system says, with times and lengths of time as the reader writes them. */
    public String words(SystemFact.Words words) {
        return messageOr(
                words.key(),
                words.key(),
                words.args().stream()
                        .map(arg -> switch (arg) {
                            case Duration duration ->
                                duration.toMinutes() == 0
                                        ? message("shared.duration.seconds", duration.toSeconds())
                                        : duration(duration);
                            case Instant at -> exactTime(at);
                            default -> arg;
                        })
                        .toArray());
    }

    /** {@code 2024-09-06}; a dash for nothing. */
    public String date(@Nullable LocalDate date) {
        return date == null ? "—" : date.toString();
    }

    public String date(@Nullable Instant at) {
        return at == null ? "—" : at.atZone(clock.getZone()).toLocalDate().toString();
    }

    /** {@code 2024-09-06 10:32}; a dash for nothing. */
    public String dateTime(@Nullable Instant at) {
        return at == null ? "—" : TO_THE_MINUTE.format(at.atZone(clock.getZone()));
    }

    /** When something ends, the moment itself no longer counted: midnight is {@code 24:00} of the day it ends. */
    public String ending(@Nullable Instant at) {
        if (at == null) {
            return "—";
        }
        ZonedDateTime moment = at.atZone(clock.getZone());
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate().minusDays(1) + " 24:00"
                : TO_THE_MINUTE.format(moment);
    }

    /** {@code 2024-09-06 10:32:07}; a dash for nothing. */
    public String exactTime(@Nullable Instant at) {
        return at == null ? "—" : TO_THE_SECOND.format(at.atZone(clock.getZone()));
    }

    /** {@code 2024-09-06 10:00:00.123}; a dash for nothing. */
    public String preciseTime(@Nullable Instant at) {
        return at == null ? "—" : TO_THE_MILLISECOND.format(at.atZone(clock.getZone()));
    }

    /** Yuan with two decimals and thousands apart; a dash for nothing. */
    public String yuan(@Nullable BigDecimal yuan) {
        return yuan == null ? "—" : decimal("#,##0.00", yuan.setScale(2, RoundingMode.HALF_UP));
    }

    /** The figure of a 万元 column: two decimals, HALF_UP; a dash for nothing. */
    public String wan(@Nullable BigDecimal yuan) {
        return yuan == null ? "—" : decimal("#,##0.00", yuan.divide(WAN, 2, RoundingMode.HALF_UP));
    }

    /** A sum as every page says it: {@code 40.00万元（400,000.00元）}; a dash for nothing. */
    public String amount(@Nullable BigDecimal yuan) {
        return yuan == null ? "—" : message("shared.amount", wan(yuan), yuan(yuan));
    }

    /** A sum in a sentence, where the exact one stands near: {@code 40.00万元}. */
    public String inWan(@Nullable BigDecimal yuan) {
        return yuan == null ? "—" : message("shared.wan", wan(yuan), yuan(yuan));
    }

    public String number(@Nullable Number number) {
        return number == null ? "—" : decimal("#,##0.######", new BigDecimal(number.toString()));
    }

    /** A length of time in words: days and hours, or minutes when shorter. */
    public String duration(@Nullable Duration duration) {
        if (duration == null) {
            return "—";
        }
        if (duration.toDays() > 0) {
            return message("shared.duration.days-hours", duration.toDays(), duration.toHoursPart());
        }
        if (duration.toHours() > 0) {
            return message("shared.duration.hours-minutes", duration.toHours(), duration.toMinutesPart());
        }
        return message("shared.duration.minutes", duration.toMinutes());
    }

    /** How many a list holds: exact to 1,000, then "1,000+". */
    public String total(int total) {
        return total > 1_000 ? "1,000+" : decimal("#,##0", BigDecimal.valueOf(total));
    }

    private static String decimal(String pattern, BigDecimal value) {
        DecimalFormat format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value);
    }
}

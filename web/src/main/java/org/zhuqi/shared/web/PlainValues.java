package org.zhuqi.shared.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.zhuqi.shared.Days;
import org.zhuqi.shared.Digits;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.jdk.NumberDeserializers;
import tools.jackson.databind.ext.javatime.deser.LocalDateDeserializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Numbers and days of forms, addresses and requests: what has more digits than any figure, and what is of no year that
 * anybody keeps, is refused as malformed before it is reckoned with.
 */
@Configuration
class PlainValues implements WebMvcConfigurer {
    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(new Number());
        registry.addConverter(new Day());
        registry.addConverter(new Month());
    }

    @Bean
    JacksonModule plainValuesInJson() {
        return new SimpleModule("plain values")
                .addDeserializer(BigDecimal.class, new NumberInJson())
                .addDeserializer(LocalDate.class, new DayInJson());
    }

    private static final class Number implements Converter<String, BigDecimal> {
        @Override
        public @Nullable BigDecimal convert(String typed) {
            return typed.isBlank() ? null : Digits.few(new BigDecimal(typed.strip()));
        }
    }

    private static final class Day implements Converter<String, LocalDate> {
        @Override
        public @Nullable LocalDate convert(String typed) {
            return typed.isBlank() ? null : Days.read(typed.strip());
        }
    }

    private static final class Month implements Converter<String, YearMonth> {
        @Override
        public @Nullable YearMonth convert(String typed) {
            return typed.isBlank() ? null : YearMonth.from(Days.read(typed.strip() + "-01"));
        }
    }

    private static final class NumberInJson extends ValueDeserializer<BigDecimal> {
        @Override
        public @Nullable BigDecimal deserialize(JsonParser in, DeserializationContext context) {
            BigDecimal number = NumberDeserializers.BigDecimalDeserializer.instance.deserialize(in, context);
            if (number != null && !Digits.areFew(number)) {
                throw context.weirdNumberException(0, BigDecimal.class, "too many digits");
            }
            return number;
        }
    }

    private static final class DayInJson extends ValueDeserializer<LocalDate> {
        @Override
        public @Nullable LocalDate deserialize(JsonParser in, DeserializationContext context) {
            LocalDate day = LocalDateDeserializer.INSTANCE.deserialize(in, context);
            if (day != null && !Days.isKept(day)) {
                throw context.weirdStringException(day.toString(), LocalDate.class, "of a year that is not kept");
            }
            return day;
        }
    }
}

package org.zhuqi.campaigns.demands.jdbc;

import org.jspecify.annotations.Nullable;
import org.zhuqi.calendar.Limit;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.PropertyNamingStrategy;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedField;
import tools.jackson.databind.introspect.AnnotatedMethod;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * Limits as histories keep them: working days as a number, as they were written before there were others, hours as text.
 * For the same reason {@code contactWithin} stands there as {@code contactDays}, and 0 days for no limit.
 */
final class LimitsInJson {
    private LimitsInJson() {}

    static JsonMapper with(JsonMapper json) {
        return json.rebuild()
                .addModule(new SimpleModule()
                        .addSerializer(Limit.class, new Writer())
                        .addDeserializer(Limit.class, new Reader()))
                .propertyNamingStrategy(new Names())
                .build();
    }

    private static final class Writer extends ValueSerializer<Limit> {
        @Override
        public void serialize(Limit limit, JsonGenerator out, SerializationContext context) {
            if (limit instanceof Limit.Days days) {
                out.writeNumber(days.number());
            } else {
                out.writeString(limit.toString());
            }
        }
    }

    private static final class Reader extends ValueDeserializer<Limit> {
        @Override
        public @Nullable Limit deserialize(JsonParser in, DeserializationContext context) {
            String text = in.getString();
            return text.equals("0") ? null : Limit.of(text);
        }
    }

    private static final class Names extends PropertyNamingStrategy {
        @Override
        public String nameForField(MapperConfig<?> config, AnnotatedField field, String name) {
            return written(name);
        }

        @Override
        public String nameForGetterMethod(MapperConfig<?> config, AnnotatedMethod method, String name) {
            return written(name);
        }

        @Override
        public String nameForConstructorParameter(MapperConfig<?> config, AnnotatedParameter parameter, String name) {
            return written(name);
        }

        private static String written(String name) {
            return name.endsWith("Within") ? name.substring(0, name.length() - "Within".length()) + "Days" : name;
        }
    }
}

package org.zhuqi.access;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhuqi.documents.OwnerRef;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Period;
import org.zhuqi.shared.Scope;

/**
 * The records that one call is aimed at, and harmless values for everything else it wants.
 *
 * @param byType an id for each type of id
 * @param byName values for parameters of common types, by the parameter's name
 * @param marks texts of which one appears in an answer that shows these records
 */
public record Targets(Map<Class<?>, Object> byType, Map<String, Object> byName, Set<String> marks) {

    /** These, with others that go before them. */
    public Targets with(Map<Class<?>, Object> moreByType, Map<String, Object> moreByName) {
        Map<Class<?>, Object> types = new HashMap<>(byType);
        types.putAll(moreByType);
        Map<String, Object> names = new HashMap<>(byName);
        names.putAll(moreByName);
        return new Targets(types, names, marks);
    }

    /** Both; the others go before. */
    Targets and(Targets others) {
        return with(others.byType, others.byName).andMarks(others.marks);
    }

    /** Ids of the same kinds that nothing answers to. */
    public Targets madeUp() {
        Map<Class<?>, Object> types = new HashMap<>();
        byType.forEach((type, value) -> types.put(type, madeUp(value)));
        Map<String, Object> names = new HashMap<>();
        byName.forEach((name, value) -> names.put(name, madeUp(value)));
        return new Targets(types, names, marks);
    }

    private static Object madeUp(Object value) {
        UUID id = new UUID(7, 99);
        if (value instanceof UUID) {
            return id;
        }
        if (value instanceof OwnerRef owner) {
            return new OwnerRef(owner.kind(), owner.id().replaceFirst("[0-9a-f-]{36}", id.toString()));
        }
        RecordComponent[] components = value.getClass().getRecordComponents();
        if (components == null || components.length != 1 || components[0].getType() != UUID.class) {
            return value;
        }
        try {
            return value.getClass().getConstructor(UUID.class).newInstance(id);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(value.getClass().getName(), e);
        }
    }

    /** These, known by other texts. */
    public Targets marked(Set<String> others) {
        return new Targets(byType, byName, others);
    }

    public Targets andMarks(Set<String> more) {
        Set<String> all = new HashSet<>(marks);
        all.addAll(more);
        return marked(all);
    }

    public boolean appearsIn(@Nullable Object result) {
        String text = String.valueOf(result);
        return marks.stream().anyMatch(text::contains);
    }

    public Object[] arguments(Method method, Actor actor, @Nullable Scope scope) {
        return Arrays.stream(method.getParameters())
                .map(p -> argument(p, actor, scope))
                .toArray();
    }

    private @Nullable Object argument(Parameter parameter, Actor actor, @Nullable Scope scope) {
        if (parameter.getType() == Actor.class) {
            return actor;
        }
        return parameter.getType() == Scope.class ? scope : value(parameter.getType(), parameter.getName());
    }

    private @Nullable Object value(Class<?> type, String name) {
        if (byName.containsKey(name) && fits(type, byName.get(name))) {
            return byName.get(name);
        }
        if (byType.containsKey(type)) {
            return byType.get(type);
        }
        if (type == String.class) {
            return "x";
        }
        if (type == int.class || type == Integer.class) {
            return 1;
        }
        if (type == long.class || type == Long.class) {
            return 0L;
        }
        if (type == boolean.class || type == Boolean.class) {
            return true;
        }
        if (type == BigDecimal.class) {
            return BigDecimal.ONE;
        }
        if (type == LocalDate.class) {
            return LocalDate.of(2024, 8, 26);
        }
        if (type == YearMonth.class) {
            return YearMonth.of(2024, 8);
        }
        if (type == Instant.class) {
            return Instant.parse("2024-08-26T02:00:00Z");
        }
        if (type == Duration.class) {
            return Duration.ofDays(1);
        }
        if (type == UUID.class) {
            return new UUID(7, 7);
        }
        if (type == PageRequest.class) {
            return PageRequest.first(100);
        }
        if (type == LocalText.class) {
            return LocalText.ofZh("文本");
        }
        if (type == Money.class) {
            return Money.ofYuan(1);
        }
        if (type == Period.class) {
            return Period.ofYear(2023);
        }
        if (type == InputStream.class) {
            return new ByteArrayInputStream("%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
        }
        if (type == Optional.class) {
            return Optional.empty();
        }
        if (type == Map.class) {
            return Map.of();
        }
        if (Collection.class.isAssignableFrom(type)) {
            return type == Set.class ? Set.of() : List.of();
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (type.isSealed()) {
            return value(type.getPermittedSubclasses()[0], name);
        }
        return type.isRecord() ? record(type) : null;
    }

    private static boolean fits(Class<?> type, Object value) {
        return type.isInstance(value)
                || (type == int.class && value instanceof Integer)
                || (type == long.class && value instanceof Long);
    }

    private @Nullable Object record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(Arrays.stream(components)
                    .map(c -> nullable(c) ? null : value(c.getType(), c.getName()))
                    .toArray());
        } catch (java.lang.reflect.InvocationTargetException refused) {
            // A value that refuses what was made up: the call will show whether it is missed before access is decided.
            return null;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName(), e);
        }
    }

    private static boolean nullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }
}

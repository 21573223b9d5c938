package org.zhuqi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Service;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.ClassUtils;
import org.zhuqi.access.Targets;
import org.zhuqi.access.World;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.ErrorKind;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.PlugIn;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Right;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.jdbc.FreshDatabase;

/**
 * Who may do what: every use case and query × every role × (a record of one's own, a record of somebody else's).
 *
 * <p>What is expected stands in {@code access-table.txt}, typed by hand. Everything is really called, on a real database,
 * and rolled back. A use case or query that has no line fails, and so does a line that nothing answers to.
 */
@SpringBootTest(
        classes = ZhuqiApplication.class,
        properties = {"zhuqi.demonstration=true", "zhuqi.data-directory=target/access-data"})
@ContextConfiguration(initializers = {FreshDatabase.class, World.FixedClock.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessTableTest {
    @Autowired
    private ApplicationContext context;

    @Autowired
    private TransactionTemplate transactions;

    private World world;
    private final Map<String, Operation> operations = new TreeMap<>();
    private final Set<String> internal = new TreeSet<>();

    /** Something that can be asked for: a use case's or query's method on its bean. */
    private record Operation(Object bean, Method method) {
        boolean isQuery() {
            return Arrays.asList(method.getParameterTypes()).contains(Scope.class);
        }

        Class<?> asked() {
            return method.getDeclaringClass();
        }
    }

    @BeforeAll
    void discover() throws Exception {
        world = World.in(context);
        for (String name : context.getBeanDefinitionNames()) {
            Object bean = context.getBean(name);
            Class<?> type = AopUtils.getTargetClass(bean);
            for (Class<?> face : ClassUtils.getAllInterfacesForClass(type)) {
                if (face.getPackageName().startsWith("org.zhuqi.")
                        && face.getPackageName().endsWith(".usecase")
                        && face.getSimpleName().endsWith("Queries")) {
                    Arrays.stream(face.getDeclaredMethods()).forEach(m -> add(bean, face, m));
                }
            }
            if (type.getPackageName().endsWith(".usecase") && type.isAnnotationPresent(Service.class)) {
                Arrays.stream(type.getDeclaredMethods())
                        .filter(m -> Modifier.isPublic(m.getModifiers()) && !m.isSynthetic())
                        .filter(m -> !ofPlugIn(type, m) && m.getAnnotations().length == 0 || isAsked(m))
                        .forEach(m -> add(bean, type, m));
            }
        }
    }

    private static boolean isAsked(Method method) {
        return Arrays.asList(method.getParameterTypes()).contains(Actor.class)
                && Arrays.stream(method.getAnnotations())
                        .noneMatch(a -> a.annotationType().getSimpleName().equals("ApplicationModuleListener"));
    }

    /** Plug-ins answer their point's owner, which has asked for access already. */
    private static boolean ofPlugIn(Class<?> type, Method method) {
        return ClassUtils.getAllInterfacesForClassAsSet(type).stream()
                .filter(i -> i.isAnnotationPresent(PlugIn.class))
                .anyMatch(i -> Arrays.stream(i.getMethods())
                        .anyMatch(m -> m.getName().equals(method.getName())
                                && Arrays.equals(m.getParameterTypes(), method.getParameterTypes())));
    }

    private void add(Object bean, Class<?> type, Method method) {
        if (ofPlugIn(type, method)) {
            return;
        }
        String room = type.getPackageName().replace("org.zhuqi.", "").replace(".usecase", "");
        String key = room + " " + type.getSimpleName() + "." + method.getName();
        List<Class<?>> asked = List.of(method.getParameterTypes());
        if (asked.contains(Actor.class) || asked.contains(Scope.class)) {
            method.setAccessible(true);
            String unique = operations.containsKey(key) ? key + "/" + method.getParameterCount() : key;
            operations.put(unique, new Operation(bean, method));
        } else {
            internal.add(key);
        }
    }

    @Test
    void everybody_may_do_what_the_table_says_and_nothing_else() throws IOException {
        Map<String, String> expected = table("access-table.txt");
        Map<String, String> actual = new LinkedHashMap<>();
        operations.forEach((key, operation) -> actual.put(key, line(operation)));
        assertThat(render(actual)).isEqualTo(render(expected));
    }

    /** Whoever is refused learns nothing of what is there. */
    @Test
    void what_is_refused_is_refused_in_the_same_words_when_it_does_not_exist() {
        Set<String> telling = new TreeSet<>();
        operations.forEach((key, operation) -> {
            if (operation.isQuery()) {
                return;
            }
            for (World.Column column : World.COLUMNS) {
                Actor actor = world.actor(column);
                for (Targets there :
                        List.of(world.own(column, operation.asked()), world.other(column, operation.asked()))) {
                    String refusal = refusal(operation, actor, there);
                    if (Set.of("shared.denied", "shared.not-found").contains(refusal)) {
                        String missing = refusal(operation, actor, there.madeUp());
                        if (!missing.equals(refusal)) {
                            telling.add(key + " " + column.person() + ": " + refusal + ", made up: " + missing);
                        }
                    }
                }
            }
        });
        assertThat(telling).isEmpty();
    }

    private String refusal(Operation operation, Actor actor, Targets targets) {
        return Objects.requireNonNull(transactions.execute(status -> {
            status.setRollbackOnly();
            try {
                operation.method().invoke(operation.bean(), targets.arguments(operation.method(), actor, null));
                return "";
            } catch (InvocationTargetException e) {
                return e.getCause() instanceof RefusedException refused
                        ? refused.errorKey().key()
                        : String.valueOf(e.getCause());
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }));
    }

    /** A row without a plus shows only that a made-up id opens nothing; it needs a reason that was written by hand. */
    @Test
    void every_row_is_a_promise_to_somebody() throws IOException {
        Set<String> empty = new TreeSet<>();
        table("access-table.txt").forEach((key, cells) -> {
            if (!cells.contains("+")) {
                empty.add(key);
            }
        });
        Map<String, String> reasons = table("access-refused.txt");
        assertThat(empty).isEqualTo(new TreeSet<>(reasons.keySet()));
        assertThat(reasons).allSatisfy((key, reason) -> assertThat(reason).isNotBlank());
    }

    @Test
    void what_asks_for_nobody_is_known_to_be_called_by_use_cases_only() throws IOException {
        assertThat(String.join("\n", internal))
                .isEqualTo(String.join(
                        "\n", new TreeSet<>(table("access-internal.txt").keySet())));
    }

    private String line(Operation operation) {
        List<String> cells = new ArrayList<>();
        for (World.Column column : World.COLUMNS) {
            char own = outcome(operation, world.actor(column), world.own(column, operation.asked()));
            char other = outcome(operation, world.actor(column), world.other(column, operation.asked()));
            cells.add("" + own + other);
        }
        return String.join(" ", cells);
    }

    /**
     * {@code +} may, {@code -} denied or as if not there, {@code .} answered without that record, {@code !} failed in a
     * way nobody should see.
     */
    private char outcome(Operation operation, Actor actor, Targets targets) {
        return Objects.requireNonNull(transactions.execute(status -> {
            status.setRollbackOnly();
            return operation.isQuery()
                    ? asked(operation, actor, targets)
                    : called(operation, targets.arguments(operation.method(), actor, null), targets);
        }));
    }

    private char asked(Operation operation, Actor actor, Targets targets) {
        for (Right right : world.rightsOf(operation.method().getDeclaringClass())) {
            Scope scope;
            try {
                scope = actor.scopeFor(right);
            } catch (RefusedException e) {
                if (world.takes(operation.bean(), operation.method(), right)) {
                    return '-';
                }
                continue;
            }
            if (world.takes(operation.bean(), operation.method(), right)) {
                return called(operation, targets.arguments(operation.method(), actor, scope), targets);
            }
        }
        return '?';
    }

    private static char called(Operation operation, Object[] arguments, Targets targets) {
        try {
            Object result = operation.method().invoke(operation.bean(), arguments);
            return !operation.isQuery() || shows(result, targets) ? '+' : '.';
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RefusedException refused) {
                ErrorKind kind = refused.errorKey().kind();
                return kind == ErrorKind.DENIED || kind == ErrorKind.NOT_FOUND ? '-' : '+';
            }
            return '!';
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A figure shows a record when it counts something: the calls ask for the record's own unit and programme. */
    private static boolean shows(@Nullable Object result, Targets targets) {
        return switch (result) {
            case Integer number -> number > 0;
            case Long number -> number > 0;
            case Money sum -> sum.isPositive();
            case Map<?, ?> figures
            when targets.byType().get(ReportingUnitId.class) instanceof ReportingUnitId unit
                    && figures.keySet().stream().allMatch(ReportingUnitId.class::isInstance) ->
                figures.containsKey(unit) && shows(figures.get(unit), targets);
            case null, default -> targets.appearsIn(result);
        };
    }

    private static String render(Map<String, String> table) {
        StringBuilder lines = new StringBuilder();
        new TreeMap<>(table).forEach((key, cells) -> lines.append("%-70s %s%n".formatted(key, cells)));
        return lines.toString();
    }

    private static Map<String, String> table(String file) throws IOException {
        Map<String, String> lines = new LinkedHashMap<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(AccessTableTest.class.getResourceAsStream("/" + file), file),
                StandardCharsets.UTF_8))) {
            for (String line : reader.lines().toList()) {
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                String[] parts = line.split(" {2,}", 2);
                lines.put(parts[0].strip(), parts.length > 1 ? parts[1].strip() : "");
            }
        }
        return lines;
    }
}

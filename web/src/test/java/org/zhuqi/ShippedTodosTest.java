package org.zhuqi;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.test.context.ContextConfiguration;
import org.zhuqi.access.World;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.jdbc.FreshDatabase;
import org.zhuqi.shared.web.TodoSource;
import org.zhuqi.shared.web.TodoSourceContract;

/** The sources of to-dos the program ships keep the contract, in a world with something at every step. */
@SpringBootTest(
        classes = ZhuqiApplication.class,
        properties = {"zhuqi.demonstration=true", "zhuqi.data-directory=target/todos-data"})
@ContextConfiguration(initializers = {FreshDatabase.class, World.FixedClock.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShippedTodosTest extends TodoSourceContract {
    @Autowired
    private ApplicationContext context;

    @Autowired
    private List<TodoSource> sources;

    @Autowired
    private MessageSource messages;

    private List<Actor> busy = List.of();

    @BeforeAll
    void populate() {
        World world = World.in(context);
        busy = World.COLUMNS.stream().map(world::actor).toList();
        world.startedAgain();
    }

    @Override
    protected List<TodoSource> sources() {
        return sources;
    }

    @Override
    protected List<Actor> busy() {
        return busy;
    }

    @Override
    protected MessageSource messages() {
        return messages;
    }
}

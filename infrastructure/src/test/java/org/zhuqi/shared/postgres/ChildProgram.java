package org.zhuqi.shared.postgres;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;

/** Runs the embedded database in a process of its own: writes numbers until it is killed or told to stop. */
class ChildProgram {
    public static void main(String[] args) throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(Path.of(args[0]));
                Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists written (number int primary key)");
            System.out.println("user " + System.getProperty("user.name"));
            for (int number = 1; System.in.available() == 0; number++) {
                statement.execute("insert into written values (" + number + ")");
                System.out.println("written " + number);
            }
        } catch (EmbeddedDatabaseRefused e) {
            System.out.println("refused " + e.getMessage() + " " + e.action());
        }
    }
}

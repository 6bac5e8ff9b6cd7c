package org.poolscope.storage.heap;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The record classes that a program has named; no class is ever looked up by what a file says. */
final class Records {
    private final Map<String, Class<? extends Record>> byName = new ConcurrentHashMap<>();
    private final Map<Class<?>, String> names = new ConcurrentHashMap<>();

    void register(String name, Class<? extends Record> type) {
        byName.put(name, type);
        names.put(type, name);
    }

    /** Whether a class has this name. */
    boolean has(String name) {
        return byName.containsKey(name);
    }

    /** The name of a record's class. */
    String name(Record value) {
        String name = names.get(value.getClass());
        if (name == null) {
            throw new IllegalArgumentException("The class " + value.getClass().getName()
                    + " has no name in this store; register one first.");
        }
        return name;
    }

    /** The components of a record by name. */
    static Map<String, @Nullable Object> parts(Record value) {
        Map<String, @Nullable Object> parts = new LinkedHashMap<>();
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            try {
                component.getAccessor().setAccessible(true);
                parts.put(component.getName(), component.getAccessor().invoke(value));
            } catch (ReflectiveOperationException e) {
                throw new IllegalArgumentException("The record " + value.getClass().getName() + " cannot be read.", e);
            }
        }
        return parts;
    }

    /** A record of the class that has this name, from its parts; empty if there is none or they do not fit. */
    Optional<Record> instance(String name, Map<?, ?> parts) {
        Class<? extends Record> type = byName.get(name);
        if (type == null) {
            return Optional.empty();
        }
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        List<@Nullable Object> arguments = new ArrayList<>();
        for (int i = 0; i < components.length; i++) {
            arguments.add(fitted(parts.get(components[i].getName()), types[i]));
        }
        try {
            Constructor<? extends Record> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return Optional.of(constructor.newInstance(arguments.toArray()));
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException("The constructor of " + name + " refuses what is stored.", e);
        } catch (ReflectiveOperationException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** The stored number in the width that the component has. */
    private static @Nullable Object fitted(@Nullable Object stored, Class<?> type) {
        if (stored instanceof Long number) {
            if (type == int.class || type == Integer.class) {
                return Math.toIntExact(number);
            }
            if (type == short.class || type == Short.class) {
                return number.shortValue();
            }
            if (type == byte.class || type == Byte.class) {
                return number.byteValue();
            }
        }
        return stored instanceof Double number && (type == float.class || type == Float.class)
                ? (Object) number.floatValue()
                : stored;
    }
}

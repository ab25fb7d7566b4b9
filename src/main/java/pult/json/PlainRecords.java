package pult.json;

import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.ValueInstantiator;
import tools.jackson.databind.deser.std.StdValueInstantiator;
import tools.jackson.databind.module.SimpleValueInstantiators;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;

/// Makes records through their constructors. The mapper's own way, a method handle adapted to every
/// record anew, makes the Java machine write and link a few classes for each of them: two hundred
/// before the first rows of a start.
final class PlainRecords extends SimpleValueInstantiators {
    private static final long serialVersionUID = 1L;

    @Override
    public ValueInstantiator modifyValueInstantiator(
            DeserializationConfig config, BeanDescription.Supplier about, ValueInstantiator usual) {
        return about.getBeanClass().isRecord() && usual instanceof StdValueInstantiator standard
                ? new Plain(standard)
                : usual;
    }

    private static final class Plain extends StdValueInstantiator {
        Plain(StdValueInstantiator usual) {
            super(usual);
        }

        @Override
        public Object createFromObjectWith(DeserializationContext context, Object[] parts) {
            if (_withArgsCreator == null
                    || !(_withArgsCreator.getAnnotated() instanceof Constructor<?> made)) {
                return super.createFromObjectWith(context, parts);
            }
            try {
                return made.newInstance(parts);
            } catch (InvocationTargetException e) {
                // Too little memory is no bad input.
                if (e.getCause() instanceof Error error) {
                    throw error;
                }
                return context.handleInstantiationProblem(
                        _valueClass, parts, rewrapCtorProblem(context, e.getCause()));
            } catch (ReflectiveOperationException | IllegalArgumentException e) {
                return context.handleInstantiationProblem(
                        _valueClass, parts, rewrapCtorProblem(context, e));
            }
        }
    }
}

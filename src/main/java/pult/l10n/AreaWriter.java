package pult.l10n;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_String;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;
import static java.lang.constant.ConstantDescs.CD_void;
import static java.lang.constant.ConstantDescs.INIT_NAME;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// Writes for an area of [Messages] the class that the Java machine would otherwise make at every
/// start: a packaged program has them in its jar, so that they are in the AOT cache as well. From
/// the class path there are none, and a proxy does the same.
final class AreaWriter {
    private static final ClassDesc TEXTS = Texts.class.describeConstable().orElseThrow();
    private static final MethodTypeDesc MADE = MethodTypeDesc.of(CD_void, TEXTS);
    private static final MethodTypeDesc TEXT =
            MethodTypeDesc.of(CD_String, CD_String, CD_Object.arrayType());
    private static final ClassDesc INTEGER = ClassDesc.of("java.lang.Integer");
    private static final ClassDesc LONG = ClassDesc.of("java.lang.Long");

    private AreaWriter() {}

    /// Writes the classes of all areas named.
    ///
    /// @param arguments the folder of the classes, then the simple names of the areas
    public static void main(String[] arguments) throws IOException, ClassNotFoundException {
        var out = Path.of(arguments[0]);
        for (var name : Arrays.asList(arguments).subList(1, arguments.length)) {
            var area = Class.forName(AreaWriter.class.getPackageName() + '.' + name);
            for (var language : Language.values()) {
                Messages.proxy(area, new Texts(area, language, Messages.words(area, language)));
            }
            var file = out.resolve(written(area).replace('.', '/') + ".class");
            Files.createDirectories(file.getParent());
            Files.write(file, bytes(area));
        }
    }

    /// The written class of an area, null where none was written.
    static @Nullable Object of(Class<?> area, Texts texts) {
        try {
            return Class.forName(written(area))
                    .getDeclaredConstructor(Texts.class)
                    .newInstance(texts);
        } catch (ClassNotFoundException e) {
            return null;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a written area does not fit: " + area, e);
        }
    }

    private static String written(Class<?> area) {
        return area.getName() + "Written";
    }

    static byte[] bytes(Class<?> area) {
        var self = ClassDesc.of(written(area));
        return ClassFile.of()
                .build(
                        self,
                        made -> {
                            made.withFlags(ClassFile.ACC_FINAL | ClassFile.ACC_SUPER);
                            made.withInterfaceSymbols(area.describeConstable().orElseThrow());
                            made.withField("texts", TEXTS, ClassFile.ACC_FINAL);
                            constructor(made, self);
                            asText(made, self);
                            Arrays.stream(area.getMethods())
                                    .filter(method -> !method.isDefault())
                                    .forEach(method -> text(made, self, method));
                        });
    }

    private static void constructor(ClassBuilder made, ClassDesc self) {
        made.withMethodBody(
                INIT_NAME,
                MADE,
                0,
                code ->
                        code.aload(0)
                                .invokespecial(CD_Object, INIT_NAME, MethodTypeDesc.of(CD_void))
                                .aload(0)
                                .aload(1)
                                .putfield(self, "texts", TEXTS)
                                .return_());
    }

    private static void asText(ClassBuilder made, ClassDesc self) {
        var type = MethodTypeDesc.of(CD_String);
        made.withMethodBody(
                "toString",
                type,
                ClassFile.ACC_PUBLIC,
                code ->
                        code.aload(0)
                                .getfield(self, "texts", TEXTS)
                                .invokevirtual(TEXTS, "toString", type)
                                .areturn());
    }

    private static void text(ClassBuilder made, ClassDesc self, Method method) {
        var parameters =
                Arrays.stream(method.getParameterTypes())
                        .map(type -> type.describeConstable().orElseThrow())
                        .toList();
        made.withMethodBody(
                method.getName(),
                MethodTypeDesc.of(CD_String, parameters),
                ClassFile.ACC_PUBLIC,
                code -> {
                    code.aload(0).getfield(self, "texts", TEXTS).ldc(method.getName());
                    code.loadConstant(parameters.size()).anewarray(CD_Object);
                    for (var each = 0; each < parameters.size(); each++) {
                        code.dup().loadConstant(each);
                        argument(code, parameters.get(each), code.parameterSlot(each));
                        code.aastore();
                    }
                    code.invokevirtual(TEXTS, "text", TEXT).areturn();
                });
    }

    private static void argument(CodeBuilder code, ClassDesc type, int slot) {
        if (type.equals(CD_int)) {
            code.iload(slot).invokestatic(INTEGER, "valueOf", MethodTypeDesc.of(INTEGER, CD_int));
        } else if (type.equals(CD_long)) {
            code.lload(slot).invokestatic(LONG, "valueOf", MethodTypeDesc.of(LONG, CD_long));
        } else {
            code.aload(slot);
        }
    }
}

package lv.lete.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.InvokeInstruction;
import java.util.Map;
import java.util.regex.Pattern;

/// Finds `float` and `double` where it hides from a look at signatures: in fields and parameters,
/// and in the instructions, so that a local `double` or a call of `Math.round` shows too.
final class FloatingPoint extends ArchCondition<JavaClass> {
  private static final Pattern OPCODE =
      Pattern.compile("[DF](ADD|SUB|MUL|DIV|REM|NEG|LOAD|STORE|CONST|RETURN|CMP|2).*|[IL]2[DF]");

  /// A map in the order of access asks for a capacity, a load factor and a flag: that is no money.
  private static final String LOAD_FACTOR = "IFZ)V";

  FloatingPoint() {
    super("use float or double");
  }

  @Override
  public void check(JavaClass javaClass, ConditionEvents events) {
    if (javaClass.isAssignableTo(Map.class)) {
      return;
    }
    ClassModel model = ClassFile.of().parse(bytesOf(javaClass));
    for (FieldModel field : model.fields()) {
      note(javaClass, events, field.fieldName().stringValue(), field.fieldType().stringValue());
    }
    for (MethodModel method : model.methods()) {
      String name = method.methodName().stringValue();
      note(javaClass, events, name, method.methodType().stringValue());
      method
          .code()
          .ifPresent(code ->
              code.forEach(element -> {
                if (element instanceof InvokeInstruction call) {
                  note(
                      javaClass,
                      events,
                      name + " calls " + call.name().stringValue(),
                      call.type().stringValue());
                } else if (element instanceof Instruction step
                    && OPCODE.matcher(step.opcode().name()).matches()) {
                  violated(javaClass, events, name + " does " + step.opcode());
                }
              }));
    }
  }

  private static void note(
      JavaClass javaClass, ConditionEvents events, String what, String descriptor) {
    if (mentionsFloatingPoint(descriptor) && !descriptor.endsWith(LOAD_FACTOR)) {
      violated(javaClass, events, what + " " + descriptor);
    }
  }

  /// Whether a field's or method's descriptor has a `float` or `double` outside of class names.
  static boolean mentionsFloatingPoint(String descriptor) {
    return descriptor.replaceAll("L[^;]*;", "").matches(".*[DF].*");
  }

  private static void violated(JavaClass javaClass, ConditionEvents events, String what) {
    events.add(SimpleConditionEvent.satisfied(javaClass, javaClass.getName() + ": " + what));
  }

  private static byte[] bytesOf(JavaClass javaClass) {
    try (InputStream bytes = javaClass.getSource().orElseThrow().getUri().toURL().openStream()) {
      return bytes.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

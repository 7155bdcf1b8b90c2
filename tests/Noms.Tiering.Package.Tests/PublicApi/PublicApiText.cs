using System.Reflection;
using System.Runtime.CompilerServices;

namespace Noms.Tiering.Package.Tests.PublicApi;

/// <summary>What an assembly offers, one line for each type and member, in an order that does not depend on the source.</summary>
internal static class PublicApiText
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static string Of(Assembly assembly) => string.Concat(
        assembly.GetExportedTypes()
            .OrderBy(t => t.FullName, StringComparer.Ordinal)
            .SelectMany(type => Members(type).Order(StringComparer.Ordinal).Prepend(Header(type)))
            .Select(line => line + "\n"));

    private static string Header(Type type)
    {
        var kind = type.IsEnum ? "enum"
            : type.IsInterface ? "interface"
            : type.IsValueType ? (IsReadOnly(type) ? "readonly struct" : "struct")
            : typeof(MulticastDelegate).IsAssignableFrom(type) ? "delegate"
            : (type.IsAbstract && type.IsSealed ? "static " : type.IsAbstract ? "abstract " : type.IsSealed ? "sealed " : "") + "class";
        var bases = (type.BaseType is { } of && of != typeof(object) && of != typeof(ValueType) && of != typeof(Enum) && of != typeof(MulticastDelegate) ? [of] : Array.Empty<Type>())
            .Concat(type.GetInterfaces().Where(i => i.IsPublic && !type.IsEnum).OrderBy(i => i.ToString(), StringComparer.Ordinal))
            .Select(TypeText.Of)
            .ToList();
        return $"{kind} {type.Namespace}.{TypeText.Of(type)}" + (bases.Count > 0 ? " : " + string.Join(", ", bases) : "");
    }

    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum)
        {
            return type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => $"  {f.Name} = {Convert.ToInt64(f.GetRawConstantValue(), null)}");
        }

        return type.GetConstructors(Declared).Where(IsOpen).Select(c => $"  new({Parameters(c)})")
            .Concat(type.GetFields(Declared).Where(f => f.IsPublic || f.IsFamily).Select(Field))
            .Concat(type.GetProperties(Declared).Where(p => p.GetAccessors(true).Any(IsOpen)).Select(Property))
            .Concat(type.GetEvents(Declared).Where(e => IsOpen(e.AddMethod!)).Select(e => $"  event {TypeText.Of(e.EventHandlerType!)} {e.Name}"))
            .Concat(type.GetMethods(Declared).Where(m => IsOpen(m) && (!m.IsSpecialName || m.Name.StartsWith("op_", StringComparison.Ordinal)) && !IsMadeByTheCompiler(m)).Select(Method));
    }

    private static bool IsOpen(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static bool IsMadeByTheCompiler(MethodInfo method) =>
        method.IsDefined(typeof(CompilerGeneratedAttribute)) || method.Name.Contains('<', StringComparison.Ordinal);

    private static bool IsReadOnly(Type type) => type.IsDefined(typeof(IsReadOnlyAttribute));

    private static string Field(FieldInfo field) =>
        $"  {(field.IsLiteral ? "const " : field.IsStatic ? "static " : "")}{(field.IsInitOnly ? "readonly " : "")}{TypeText.Of(field)} {field.Name}"
        + (field.IsLiteral ? $" = {field.GetRawConstantValue()}" : "");

    private static string Property(PropertyInfo property)
    {
        var isStatic = property.GetAccessors(true)[0].IsStatic;
        var isRequired = property.IsDefined(typeof(RequiredMemberAttribute));
        var accessors = (property.GetMethod is { } get && IsOpen(get) ? "get; " : "")
            + (property.SetMethod is { } set && IsOpen(set) ? (IsInit(set) ? "init; " : "set; ") : "");
        var index = property.GetIndexParameters();
        var name = index.Length > 0 ? $"this[{string.Join(", ", index.Select(TypeText.Of))}]" : property.Name;
        return $"  {(isStatic ? "static " : "")}{(isRequired ? "required " : "")}{TypeText.Of(property)} {name} {{ {accessors}}}";
    }

    private static bool IsInit(MethodInfo set) => set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    private static string Method(MethodInfo method)
    {
        var generic = method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(a => a.Name))}>" : "";
        var modifier = method.IsStatic ? "static " : method.IsAbstract ? "abstract " : method.GetBaseDefinition() != method ? "override " : method.IsVirtual && !method.IsFinal ? "virtual " : "";
        var extension = method.IsDefined(typeof(ExtensionAttribute)) ? "this " : "";
        return $"  {modifier}{TypeText.Of(method.ReturnParameter)} {method.Name}{generic}({extension}{Parameters(method)})";
    }

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(TypeText.Of));
}

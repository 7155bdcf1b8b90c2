using System.Reflection;

namespace Noms.Tiering.Package.Tests.PublicApi;

/// <summary>Types as C# writes them, with what may be null.</summary>
internal static class TypeText
{
    private static readonly Dictionary<Type, string> Words = new()
    {
        [typeof(void)] = "void",
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(char)] = "char",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(ulong)] = "ulong",
        [typeof(decimal)] = "decimal",
        [typeof(double)] = "double",
        [typeof(string)] = "string",
        [typeof(object)] = "object",
    };

    public static string Of(Type type) => Of(type, null);

    public static string Of(FieldInfo field) => Of(field.FieldType, new NullabilityInfoContext().Create(field));

    public static string Of(PropertyInfo property) => Of(property.PropertyType, new NullabilityInfoContext().Create(property));

    public static string Of(ParameterInfo parameter)
    {
        var how = parameter.IsOut ? "out " : parameter.ParameterType.IsByRef ? (parameter.IsIn ? "in " : "ref ") : "";
        var many = parameter.IsDefined(typeof(ParamArrayAttribute)) || parameter.IsDefined(typeof(System.Runtime.CompilerServices.ParamCollectionAttribute)) ? "params " : "";
        var text = Of(parameter.ParameterType.IsByRef ? parameter.ParameterType.GetElementType()! : parameter.ParameterType, new NullabilityInfoContext().Create(parameter));
        return how + many + text
            + (parameter.Position >= 0 ? " " + parameter.Name : "")
            + (parameter.HasDefaultValue ? $" = {parameter.DefaultValue ?? "default"}" : "");
    }

    private static string Of(Type type, NullabilityInfo? nullability)
    {
        if (Nullable.GetUnderlyingType(type) is { } value)
        {
            return Of(value) + "?";
        }

        var mayBeNull = !type.IsValueType && nullability?.ReadState == NullabilityState.Nullable ? "?" : "";
        if (type.IsArray)
        {
            return Of(type.GetElementType()!, nullability?.ElementType) + "[]" + mayBeNull;
        }

        if (Words.TryGetValue(type, out var word))
        {
            return word + mayBeNull;
        }

        var name = (type.IsNested && !type.IsGenericParameter ? Of(type.DeclaringType!) + "." : "") + type.Name.Split('`')[0];
        if (!type.IsGenericType)
        {
            return name + mayBeNull;
        }

        var arguments = type.GetGenericArguments()
            .Select((argument, index) => Of(argument, nullability?.GenericTypeArguments is { } known && index < known.Length ? known[index] : null));
        return $"{name}<{string.Join(", ", arguments)}>{mayBeNull}";
    }
}

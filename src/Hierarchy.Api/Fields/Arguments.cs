using Hierarchy.Api.Values;
using Hierarchy.Execution.Requests;

namespace Hierarchy.Api.Fields;

/// <summary>Arguments that several fields have. Null and left out are the same, an empty list means all.</summary>
internal static class Arguments
{
    /// <summary><c>scope</c>: DIRECT where it is not given, or the field does not have it.</summary>
    public static Scope ReadScope(InputObject arguments) => ReadEnum<Scope>(arguments, "scope") ?? Scope.Direct;

    /// <summary><c>kinds</c>: empty for all.</summary>
    public static IReadOnlyList<OrgUnitKind> ReadKinds(InputObject arguments) => ReadEnums<OrgUnitKind>(arguments, "kinds");

    /// <summary><c>posts</c>: empty for all.</summary>
    public static IReadOnlyList<Post> ReadPosts(InputObject arguments) => ReadEnums<Post>(arguments, "posts");

    /// <summary>An enum value; null for none.</summary>
    public static TEnum? ReadEnum<TEnum>(InputObject input, string name)
        where TEnum : struct, Enum
        => input.GetText(name) is { } text ? EnumNames<TEnum>.Parse(text) : null;

    /// <summary>A list of enum values; empty for none.</summary>
    public static IReadOnlyList<TEnum> ReadEnums<TEnum>(InputObject input, string name)
        where TEnum : struct, Enum
        => input.GetList<string>(name) is { } names ? [.. names.Select(EnumNames<TEnum>.Parse)] : [];
}

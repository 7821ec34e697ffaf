using Hierarchy.Execution.Requests;

namespace Hierarchy.Api.People;

/// <summary>Reads <c>[PersonSortInput!]</c>.</summary>
internal static class PersonOrders
{
    private static readonly (string Field, SortKey Key)[] Keys =
    [
        ("key", SortKey.Key),
        ("name", SortKey.Name),
        ("isPartyMember", SortKey.IsPartyMember),
    ];

    /// <summary>The order; by key for null and an empty list.</summary>
    /// <exception cref="ArgumentRefusedException">An element has not exactly one key.</exception>
    public static SortOrder Read(IReadOnlyList<InputObject?>? elements)
        => elements is null or [] ? SortOrder.ByKey : new SortOrder([.. elements.Select(element => ReadTerm(element!))]);

    private static SortTerm ReadTerm(InputObject element)
    {
        var given = Keys.Where(key => element.GetText(key.Field) is not null).ToList();
        return given is [var (field, key)]
            ? new SortTerm(key, Descending: element.GetText(field) == "DESC")
            : throw new ArgumentRefusedException("order", $"An element of 'order' has {given.Count} keys; it must have exactly one.");
    }
}

using Hierarchy.Execution.Requests;

namespace Hierarchy.Api.Lists;

/// <summary>How the sort input of one type of nodes is read.</summary>
/// <param name="keys">The fields that it has.</param>
internal sealed class SortShape(params IReadOnlyList<(string Field, SortKey Key)> keys)
{
    /// <summary>The order; null for null and an empty list.</summary>
    /// <exception cref="ArgumentRefusedException">An element has not exactly one key.</exception>
    public SortOrder? Read(IReadOnlyList<InputObject?>? elements)
        => elements is null or [] ? null : new SortOrder([.. elements.Select(element => ReadTerm(element!))]);

    private SortTerm ReadTerm(InputObject element)
    {
        var given = keys.Where(key => element.GetText(key.Field) is not null).ToList();
        return given is [var (field, key)]
            ? new SortTerm(key, Descending: element.GetText(field) == "DESC")
            : throw new ArgumentRefusedException("order", $"An element of 'order' has {given.Count} keys; it must have exactly one.");
    }
}

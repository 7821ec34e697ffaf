namespace Hierarchy.Packs;

/// <content>Fields that hold one of a few words.</content>
internal sealed partial class RowCells
{
    private static readonly string[] Booleans = ["true", "false"];

    public TEnum? Word<TEnum>(PackColumn column)
        where TEnum : struct, Enum
    {
        if (!Read(column, out var text))
        {
            return null;
        }

        if (UpperSnake<TEnum>.TryParse(text, out var value))
        {
            return value;
        }

        ReportUnknown(column, text, UpperSnake<TEnum>.Names);
        return null;
    }

    /// <summary>One of several types of nodes, the only one when there is no column; null when the field is empty or wrong.</summary>
    public NodeType? Type(PackColumn? column, IReadOnlyList<NodeType> allowed)
    {
        if (column is not { } given)
        {
            return allowed[0];
        }

        if (!Read(given, out var text))
        {
            return null;
        }

        if (UpperSnake<NodeType>.TryParse(text, out var type) && allowed.Contains(type))
        {
            return type;
        }

        ReportUnknown(given, text, [.. allowed.Select(UpperSnake<NodeType>.NameOf)]);
        return null;
    }

    public TraitSet Traits(PackColumn column)
    {
        var traits = TraitSet.None;
        if (!Read(column, out var text))
        {
            return traits;
        }

        foreach (var range in text.Split('|'))
        {
            var word = text[range].Trim();
            if (UpperSnake<Trait>.TryParse(word, out var trait))
            {
                traits = traits.With(trait);
            }
            else
            {
                ReportUnknown(column, word, UpperSnake<Trait>.Names);
            }
        }

        return traits;
    }

    public bool? Flag(PackColumn column)
    {
        if (!Read(column, out var text))
        {
            return null;
        }

        // Spreadsheets write the two words in capitals.
        if (text.Equals("true", StringComparison.OrdinalIgnoreCase) || text.Equals("false", StringComparison.OrdinalIgnoreCase))
        {
            return text.Length == 4;
        }

        ReportUnknown(column, text, Booleans);
        return null;
    }

    private void ReportUnknown(PackColumn column, ReadOnlySpan<char> text, IReadOnlyList<string> allowed)
    {
        var instead = errors.IsCrowded ? "see docs/packs.md." : Wording.Instead(text, allowed);
        Report(column, PackErrorCode.UnknownValue, $"{Wording.Quote(text)} is not a value of '{ColumnNames.NameOf(column)}': {instead}");
    }
}

namespace Hierarchy.Packs;

/// <summary>
/// Gives every code and key that a pack names a number, so that its text is kept once however many rows refer to it. Only needed while
/// files are read: afterwards the texts by number are enough.
/// </summary>
internal sealed class KeyPool
{
    /// <summary>The number of no key at all: the field is empty.</summary>
    public const int None = 0;

    private readonly List<string> _texts = [""];
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _numbers
        = new Dictionary<string, int>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The texts by number.</summary>
    public IReadOnlyList<string> Texts => _texts;

    /// <summary>The number of a text, which is not empty.</summary>
    public int Add(ReadOnlySpan<char> text)
    {
        if (_numbers.TryGetValue(text, out var known))
        {
            return known;
        }

        var added = new string(text);
        var number = _texts.Count;
        _numbers.Dictionary.Add(added, number);
        _texts.Add(added);
        return number;
    }
}

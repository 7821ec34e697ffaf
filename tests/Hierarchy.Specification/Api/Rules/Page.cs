namespace Hierarchy.Specification.Api.Rules;

/// <summary>A page as a client sees it; two are equal when they show the same.</summary>
public sealed record Page(IReadOnlyList<string?> Codes, bool Next, bool Previous)
{
    public bool Equals(Page? other)
        => other is not null && Codes.SequenceEqual(other.Codes) && Next == other.Next && Previous == other.Previous;

    public override int GetHashCode() => Codes.Count;

    public override string ToString() => $"{string.Join(' ', Codes)}{(Next ? " next" : "")}{(Previous ? " previous" : "")}";
}

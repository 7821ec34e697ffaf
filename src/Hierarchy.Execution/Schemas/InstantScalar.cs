using System.Globalization;

namespace Hierarchy.Execution.Schemas;

/// <summary>
/// The scalar <c>DateTime</c>: an instant in ISO 8601 with <c>Z</c> or an offset, read as <see cref="DateTimeOffset"/> in UTC.
/// </summary>
public sealed class InstantScalar : TextScalar<DateTimeOffset>
{
    private static readonly string[] Formats =
    [
        "yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", "yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz",
    ];

    /// <summary>A scalar named <c>DateTime</c>.</summary>
    public InstantScalar()
    {
        Name = "DateTime";
    }

    /// <inheritdoc/>
    public override object? ParseValue(object? value)
        => base.ParseValue(value is DateTimeOffset instant ? instant.ToUniversalTime() : value);

    /// <inheritdoc/>
    protected override DateTimeOffset? Read(string text) => DateTimeOffset.TryParseExact(
        text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant)
            ? instant
            : null;

    /// <inheritdoc/>
    protected override string Write(DateTimeOffset value)
        => value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}

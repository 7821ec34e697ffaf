using System.Globalization;

namespace Hierarchy.Execution.Schemas;

/// <summary>The scalar <c>Date</c>: a calendar day, <c>yyyy-MM-dd</c> and nothing else, read as <see cref="DateOnly"/>.</summary>
public sealed class DateScalar : TextScalar<DateOnly>
{
    private const string Format = "yyyy-MM-dd";

    /// <summary>A scalar named <c>Date</c>.</summary>
    public DateScalar()
    {
        Name = "Date";
    }

    /// <inheritdoc/>
    protected override DateOnly? Read(string text)
        => DateOnly.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    /// <inheritdoc/>
    protected override string Write(DateOnly value) => value.ToString(Format, CultureInfo.InvariantCulture);
}

using GraphQL.Types;
using GraphQLParser.AST;

namespace Hierarchy.Execution.Schemas;

/// <summary>A scalar that is a text outside and a value inside; whatever is no such text is refused.</summary>
/// <typeparam name="TValue">The value.</typeparam>
public abstract class TextScalar<TValue> : ScalarGraphType
    where TValue : struct
{
    /// <inheritdoc/>
    public override object? ParseLiteral(GraphQLValue value) => value switch
    {
        GraphQLStringValue text => ParseValue((string)text.Value),
        GraphQLNullValue => null,
        _ => ThrowLiteralConversionError(value),
    };

    /// <inheritdoc/>
    public override object? ParseValue(object? value) => value switch
    {
        null => null,
        TValue held => held,
        string text when Read(text) is { } read => read,
        _ => ThrowValueConversionError(value),
    };

    /// <inheritdoc/>
    public override object? Serialize(object? value) => value switch
    {
        null => null,
        TValue held => Write(held),
        _ => ThrowSerializationError(value),
    };

    /// <summary>The value that a text stands for; null if it stands for none.</summary>
    protected abstract TValue? Read(string text);

    /// <summary>The text that stands for a value.</summary>
    protected abstract string Write(TValue value);
}

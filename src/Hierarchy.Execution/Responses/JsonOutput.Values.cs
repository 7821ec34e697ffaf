using System.Collections;

namespace Hierarchy.Execution.Responses;

/// <content>Values whose type is known only when they are written: for extensions, not for data.</content>
public sealed partial class JsonOutput
{
    /// <summary>Writes null, a string, a boolean, a number, or a dictionary or list of these.</summary>
    /// <exception cref="ArgumentException">The value is of another type.</exception>
    public void WriteValue(object? value)
    {
        switch (value)
        {
            case null:
                WriteNull();
                break;
            case string text:
                WriteText(text);
                break;
            case bool boolean:
                WriteBoolean(boolean);
                break;
            case int number:
                WriteNumber(number);
                break;
            case long number:
                WriteNumber(number);
                break;
            case double number:
                WriteNumber(number);
                break;
            case IReadOnlyDictionary<string, object?> values:
                WriteObject(values);
                break;
            case IEnumerable values:
                WriteList(values);
                break;
            default:
                throw new ArgumentException($"A {value.GetType().Name} is not a JSON value.", nameof(value));
        }
    }

    private void WriteObject(IReadOnlyDictionary<string, object?> values)
    {
        WriteByte((byte)'{');
        var first = true;
        foreach (var (name, value) in values)
        {
            if (!first)
            {
                WriteByte((byte)',');
            }

            first = false;
            WriteText(name);
            WriteByte((byte)':');
            WriteValue(value);
        }

        WriteByte((byte)'}');
    }

    private void WriteList(IEnumerable values)
    {
        WriteByte((byte)'[');
        var first = true;
        foreach (var value in values)
        {
            if (!first)
            {
                WriteByte((byte)',');
            }

            first = false;
            WriteValue(value);
        }

        WriteByte((byte)']');
    }
}

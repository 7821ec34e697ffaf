namespace Hierarchy.Execution.Responses;

/// <summary>Writes the member <c>errors</c>.</summary>
internal static class ErrorWriter
{
    public static void Write(JsonOutput output, IReadOnlyList<ResponseError> errors)
    {
        output.WriteRaw("\"errors\":["u8);
        for (var index = 0; index < errors.Count; index++)
        {
            if (index > 0)
            {
                output.WriteRaw(","u8);
            }

            Write(output, errors[index]);
        }

        output.WriteRaw("]"u8);
    }

    private static void Write(JsonOutput output, ResponseError error)
    {
        output.WriteRaw("{\"message\":"u8);
        output.WriteText(error.Message);
        for (var index = 0; index < error.Locations.Count; index++)
        {
            output.WriteRaw(index == 0 ? ",\"locations\":[{\"line\":"u8 : ",{\"line\":"u8);
            output.WriteNumber(error.Locations[index].Line);
            output.WriteRaw(",\"column\":"u8);
            output.WriteNumber(error.Locations[index].Column);
            output.WriteRaw(index == error.Locations.Count - 1 ? "}]"u8 : "}"u8);
        }

        if (error.Path is not null)
        {
            output.WriteRaw(",\"path\":"u8);
            output.WriteValue(error.Path);
        }

        output.WriteRaw(",\"extensions\":{\"code\":"u8);
        output.WriteText(error.Code);
        foreach (var (name, value) in error.Extensions ?? EmptyExtensions)
        {
            output.WriteRaw(","u8);
            output.WriteText(name);
            output.WriteRaw(":"u8);
            output.WriteValue(value);
        }

        output.WriteRaw("}}"u8);
    }

    private static readonly IReadOnlyDictionary<string, object?> EmptyExtensions = new Dictionary<string, object?>();
}

using Hierarchy.Execution.Columns;
using Hierarchy.Execution.Executions;

namespace Hierarchy.Execution.Responses;

/// <summary>Walks a response's scopes and columns with a stack of its own, so that it can stop anywhere and go on later.</summary>
internal sealed class ResponseWriter(Response response, JsonOutput output)
{
    /// <summary>How many bytes are written before the reader is waited for.</summary>
    public const int Piece = 48 * 1024;

    private Frame[] _stack = new Frame[16];
    private int _depth = -1;
    private bool _started;

    /// <summary>Writes about so many bytes.</summary>
    /// <returns>Whether there is more to write.</returns>
    public bool WriteSome(int bytes)
    {
        var end = output.Written + bytes;
        if (!_started)
        {
            _started = true;
            Start();
        }

        while (_depth >= 0)
        {
            if (_stack[_depth].Scope is not null)
            {
                WriteObject(ref _stack[_depth]);
            }
            else
            {
                WriteList(ref _stack[_depth]);
            }

            if (output.Written >= end)
            {
                return true;
            }
        }

        return Finish();
    }

    private void Start()
    {
        output.WriteRaw("{"u8);
        if (response.Errors.Count > 0)
        {
            ErrorWriter.Write(output, response.Errors);
            if (response.IsExecuted)
            {
                output.WriteRaw(","u8);
            }
        }

        if (!response.IsExecuted)
        {
            return;
        }

        output.WriteRaw("\"data\":"u8);
        if (response.IsDataNull)
        {
            output.WriteNull();
        }
        else
        {
            PushObject(response.Root!, 0);
        }
    }

    private bool Finish()
    {
        if (response.Extensions is { Count: > 0 } extensions)
        {
            output.WriteRaw(",\"extensions\":"u8);
            output.WriteValue(extensions);
        }

        output.WriteRaw("}"u8);
        return false;
    }

    private void WriteObject(ref Frame frame)
    {
        var scope = frame.Scope!;
        var fields = scope.Selection.Fields;
        while (frame.Next < fields.Length)
        {
            var index = frame.Next++;
            var field = fields[index];
            output.WriteRaw(index == 0 ? "{"u8 : ","u8);
            output.WriteRaw(field.Prefix);
            if (scope.Results[index].Column is not { } column)
            {
                output.WriteRaw(scope.Selection.TypeNameJson);
            }
            else if (!TryWriteLeaf(column, frame.Row))
            {
                PushValue(scope, index, column, frame.Row);
                return;
            }
        }

        output.WriteRaw(fields.Length == 0 ? "{}"u8 : "}"u8);
        _depth--;
    }

    private void WriteList(ref Frame frame)
    {
        var items = frame.Items!;
        while (frame.Next < frame.End)
        {
            if (!frame.IsFirst)
            {
                output.WriteRaw(","u8);
            }

            frame.IsFirst = false;
            var item = frame.Next++;
            if (!TryWriteLeaf(items, item))
            {
                PushValue(frame.Owner!, frame.Field, items, item);
                return;
            }
        }

        output.WriteRaw("]"u8);
        _depth--;
    }

    private void PushValue(Scope owner, int field, Column column, int row)
    {
        if (column is ListColumn list)
        {
            output.WriteRaw("["u8);
            Push(new Frame { Owner = owner, Field = field, Items = list.Items, Next = list.Start(row), End = list.End(row), IsFirst = true });
        }
        else
        {
            ref var result = ref owner.Results[field];
            PushObject(result.ScopeOf(row), result.RowOf(row));
        }
    }

    private void PushObject(Scope scope, int row) => Push(new Frame { Scope = scope, Row = row });

    private void Push(Frame frame)
    {
        if (++_depth == _stack.Length)
        {
            Array.Resize(ref _stack, _depth * 2);
        }

        _stack[_depth] = frame;
    }

    private bool TryWriteLeaf(Column column, int row)
    {
        if (column.IsNull(row))
        {
            output.WriteNull();
            return true;
        }

        if (column is LeafColumn leaf)
        {
            leaf.Write(output, row);
            return true;
        }

        return false;
    }

    /// <summary>An object or a list that is begun: an object has a scope, a list has items.</summary>
    private struct Frame
    {
        public Scope? Scope;
        public Scope? Owner;
        public Column? Items;
        public int Row;
        public int Field;
        public int Next;
        public int End;
        public bool IsFirst;
    }
}

using System.Diagnostics;
using System.Globalization;
using System.Text;
using Hierarchy.Specification;

namespace Hierarchy.Server.Tests.Commands;

/// <summary>The built program in a process of its own.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10) * TestScale.Factor;

    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly StringBuilder _answer = new();
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ServerProcess(Process process)
    {
        _process = process;
        _process.OutputDataReceived += (_, line) => Take(line.Data, isAnswer: true);
        _process.ErrorDataReceived += (_, line) => Take(line.Data, isAnswer: false);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>What it wrote so far, output and errors together.</summary>
    public string Output
    {
        get
        {
            lock (_output)
            {
                return _output.ToString();
            }
        }
    }

    /// <summary>What it wrote to standard output alone.</summary>
    public string Answer
    {
        get
        {
            lock (_output)
            {
                return _answer.ToString();
            }
        }
    }

    /// <summary>Starts the program in a folder; it inherits nothing that would change its settings.</summary>
    public static ServerProcess Start(string workingDirectory, params string[] arguments)
        => Start(workingDirectory, heapBytes: null, arguments);

    /// <summary>Runs the program to its end.</summary>
    public static Task<(int ExitCode, string Output)> RunAsync(string workingDirectory, params string[] arguments)
        => RunAsync(workingDirectory, heapBytes: null, arguments);

    /// <summary>Runs the program to its end, which comes early if it cannot do with a heap of so many bytes.</summary>
    public static async Task<(int ExitCode, string Output)> RunAsync(string workingDirectory, long? heapBytes, params string[] arguments)
    {
        await using var process = Start(workingDirectory, heapBytes, arguments);
        var exitCode = await process.WaitForExitAsync();
        return (exitCode, process.Output);
    }

    /// <summary>Starts the program in a folder; it ends early if it cannot do with a heap of so many bytes.</summary>
    public static ServerProcess Start(string workingDirectory, long? heapBytes, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Hierarchy.Server.dll"), .. arguments])
        {
            UseShellExecute = false,
            WorkingDirectory = workingDirectory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment.Remove("ASPNETCORE_URLS");
        foreach (var setting in start.Environment.Keys.Where(name => name.StartsWith("Hierarchy__", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(setting);
        }

        start.Environment["NO_COLOR"] = "1";
        if (heapBytes is { } bytes)
        {
            // https://learn.microsoft.com/dotnet/core/runtime-config/garbage-collector: hexadecimal.
            start.Environment["DOTNET_GCHeapHardLimit"] = bytes.ToString("x", CultureInfo.InvariantCulture);
        }

        return new ServerProcess(Process.Start(start)!);
    }

    /// <summary>Waits until the server answers questions, and answers a client for it.</summary>
    public async Task<HttpClient> WaitUntilReadyAsync()
    {
        var client = new HttpClient { BaseAddress = await _address.Task.WaitAsync(Patience) };
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            using var response = await client.GetAsync("/health/ready", patience.Token);
            if (response.IsSuccessStatusCode)
            {
                return client;
            }

            await Task.Delay(20, patience.Token);
        }
    }

    /// <summary>Tells the process to end, as an operator's machine does.</summary>
    public async Task<int> TerminateAsync()
    {
        using var kill = Process.Start(new ProcessStartInfo("kill", ["-TERM", $"{_process.Id}"]) { UseShellExecute = false })!;
        await kill.WaitForExitAsync();
        return await WaitForExitAsync();
    }

    /// <summary>Ends the process as a power failure does: it hears nothing of it.</summary>
    public async Task<int> KillAsync()
    {
        _process.Kill();
        return await WaitForExitAsync();
    }

    public async Task<int> WaitForExitAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        await _process.WaitForExitAsync(patience.Token);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private void Take(string? line, bool isAnswer)
    {
        if (line is null)
        {
            _address.TrySetException(new InvalidOperationException("The server ended before it listened."));
            return;
        }

        lock (_output)
        {
            _output.Append(line).Append('\n');
            _answer.Append(isAnswer ? line + '\n' : "");
        }

        const string Listening = "Now listening on: ";
        if (line.IndexOf(Listening, StringComparison.Ordinal) is >= 0 and var start)
        {
            _address.TrySetResult(new Uri(line[(start + Listening.Length)..].Trim()));
        }
    }
}

// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;

namespace Mgos.Ota.EndToEnd.Tests;

/// <summary>The sample engine as a process of its own, which a test may kill and start again on the same state.</summary>
internal sealed class OtaDevice : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(60) };
    private readonly string _stateDirectory = Directory.CreateTempSubdirectory("mgos-ota-").FullName;
    private readonly StringBuilder _log = new();
    private readonly string[] _arguments;
    private readonly int _port = FreePort();
    private Process _process;

    public OtaDevice(params string[] arguments)
    {
        _arguments = arguments;
        _process = Start();
    }

    public string Address => $"http://127.0.0.1:{_port}";

    public string Log
    {
        get
        {
            lock (_log)
                return _log.ToString();
        }
    }

    public bool HasExited => _process.HasExited;

    /// <summary>Waits until the app answers with a version.</summary>
    public void WaitForVersion(string version) => Wait(() => Hello()?["version"]?.GetValue<string>() == version, "version " + version);

    /// <summary>Waits until some firmware answers and says which.</summary>
    public string WaitForAnyVersion()
    {
        string? version = null;
        Wait(() => (version = Hello()?["version"]?.GetValue<string>()) != null, "any version");
        return version!;
    }

    public void WaitForExit() => Assert.True(_process.WaitForExit(s_patience), "the process does not end:\n" + Log);

    public void WaitForLog(string text, int times = 1) => Wait(() => Log.Split(text).Length > times, $"'{text}' in the log");

    /// <summary>What the app says of itself; null if it does not answer.</summary>
    public JsonNode? Hello() => Call("OtaApp.Hello", "{}");

    /// <summary>Result of a call; null if there is no answer or an error.</summary>
    public JsonNode? Call(string method, string args)
    {
        try
        {
            using HttpRequestMessage request = new(HttpMethod.Post, $"{Address}/rpc/{method}") { Content = new StringContent(args) };
            using HttpResponseMessage response = _http.Send(request);
            return response.IsSuccessStatusCode ? JsonNode.Parse(new StreamReader(response.Content.ReadAsStream()).ReadToEnd()) : null;
        }
        catch (Exception e) when (e is HttpRequestException or IOException or TaskCanceledException)
        {
            return null;
        }
    }

    /// <summary>Posts a bundle; gives the answer, null if there was none.</summary>
    public string? Push(byte[] bundle, int commitTimeoutSeconds)
    {
        try
        {
            using MultipartFormDataContent form = new() { { new StringContent(commitTimeoutSeconds.ToString()), "commit_timeout" }, { new ByteArrayContent(bundle), "file", "fw.zip" } };
            using HttpRequestMessage request = new(HttpMethod.Post, Address + "/update") { Content = form };
            using HttpResponseMessage response = _http.Send(request);
            return new StreamReader(response.Content.ReadAsStream()).ReadToEnd();
        }
        catch (Exception e) when (e is HttpRequestException or IOException or TaskCanceledException)
        {
            return null;
        }
    }

    public string Get(string path) => _http.GetStringAsync(Address + path).Result;

    /// <summary>Version 1.0, committed, with a name in its configuration and a file of the user.</summary>
    public void InstallFirst()
    {
        WaitForLog("waiting for an update");
        Assert.Equal("1 Update applied, rebooting", Push(Bundles.Of("1.0"), 0));
        WaitForVersion("1.0");
        Assert.NotNull(Call("Config.Set", """{"config": {"ota_app": {"name": "Ada"}}, "save": true}"""));
        Call("FS.Put", """{"filename": "user.txt", "data": "bWluZQ=="}""");
        CheckFiles();
    }

    public void CheckFiles()
    {
        JsonNode? hello = Hello();
        Assert.Equal("Ada", hello?["name"]?.GetValue<string>());
        Assert.Equal("a file that came with the app", hello?["page"]?.GetValue<string>());
        Assert.Equal("bWluZQ==", Call("FS.Get", """{"filename": "user.txt"}""")?["data"]?.GetValue<string>());
    }

    /// <summary>Ends the process as a power cut would.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public void StartAgain()
    {
        _process.Dispose();
        _process = Start();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            Kill();
        _process.Dispose();
        _http.Dispose();
        Directory.Delete(_stateDirectory, true);
    }

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private Process Start()
    {
        string configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        string root = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../../../.."));
        string engine = Path.Combine(root, "samples/OtaEngine/bin", configuration, "net10.0/OtaEngine.dll");
        ProcessStartInfo info = new("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        string[] arguments = [engine, "--state-dir", _stateDirectory, "--set", $"http.listen_addr=127.0.0.1:{_port}", .. _arguments];
        foreach (string argument in arguments)
            info.ArgumentList.Add(argument);
        Process process = Process.Start(info)!;
        process.OutputDataReceived += (_, line) => Append(line.Data);
        process.ErrorDataReceived += (_, line) => Append(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private void Append(string? line)
    {
        lock (_log)
            _log.AppendLine(line);
    }

    private void Wait(Func<bool> isSo, string what)
    {
        for (Stopwatch watch = Stopwatch.StartNew(); watch.Elapsed < s_patience; Thread.Sleep(20))
        {
            if (isSo())
                return;
            if (_process.HasExited)
                break;
        }

        Assert.Fail($"no {what}:\n{Log}");
    }
}

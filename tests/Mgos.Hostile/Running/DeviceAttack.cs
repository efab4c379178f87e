// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Mgos.Hostile.Running;

/// <summary>Attacks on a device that runs as a process of its own, while good clients use it; afterwards it must be as it was.</summary>
public static class DeviceAttack
{
    private const int WarmUpConnections = 400;
    private const int BigFilePieces = 100;
    private const int BigFilePieceBytes = 3600;
    private const int MaxMoreThreads = 8;
    private const long MaxMoreResidentBytes = 64L * 1024 * 1024;
    private const long MaxMoreManagedBytes = 32L * 1024 * 1024;
    private static readonly TimeSpan s_settleTime = TimeSpan.FromSeconds(90);

    /// <summary>Runs one attack.</summary>
    /// <param name="attack">connections, slow, uploads or floods.</param>
    /// <param name="options">Seed and count.</param>
    /// <param name="output">Where results go.</param>
    /// <returns>False if the device has failed; the output tells how.</returns>
    public static bool Run(string attack, HostileOptions options, TextWriter output)
    {
        using AttackedProcess device = AttackedProcess.Boot();
        try
        {
            Attack(device, attack, options, output);
            return true;
        }
        catch (Exception e) when (e is HostileFailure or System.Net.Sockets.SocketException or IOException or System.Net.WebSockets.WebSocketException or OperationCanceledException or JsonException)
        {
            output.WriteLine($"FAILED {attack}: --seed {options.Seed} --count {options.Count}: {e.Message}{(device.HasEnded ? " (the device has ended)" : "")}");
            output.WriteLine(device.Log);
            return false;
        }
    }

    private static void Attack(AttackedProcess device, string attack, HostileOptions options, TextWriter output)
    {
        Prepare(device);
        new ConnectionAttack(device.Port, 0).Run(WarmUpConnections);
        CheckChannels(device);
        Settle(device, int.MaxValue);
        (long resident, int threads, int sockets, long managed) = Measure(device);
        Stopwatch watch = Stopwatch.StartNew();
        using GoodClient http = new(new HttpClientConnection(device.Port));
        using GoodClient webSocket = new(new WebSocketClientConnection(device.Port));
        string done = Perform(device, attack, options);
        http.Stop();
        webSocket.Stop();
        output.WriteLine($"{attack}: {done}; {watch.Elapsed.TotalSeconds:0.0} s");
        Tell(http, output);
        Tell(webSocket, output);
        http.Dispose();
        webSocket.Dispose();
        Settle(device, sockets);
        CheckChannels(device);
        (long residentNow, int threadsNow, int socketsNow, long managedNow) = Measure(device);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  resident {resident >> 20} -> {residentNow >> 20} MB, managed {managed >> 20} -> {managedNow >> 20} MB, threads {threads} -> {threadsNow}, sockets {sockets} -> {socketsNow}"));
        HostileFailure.Unless(residentNow <= resident + MaxMoreResidentBytes, "resident memory has grown");
        HostileFailure.Unless(managedNow <= managed + MaxMoreManagedBytes, "managed memory has grown");
        HostileFailure.Unless(threadsNow <= threads + MaxMoreThreads, "threads are left over");
        HostileFailure.Unless(socketsNow <= sockets, "sockets are left over");
    }

    private static string Perform(AttackedProcess device, string attack, HostileOptions options) => attack switch
    {
        "connections" => new ConnectionAttack(device.Port, options.Seed).Run(options.CountOr(10_000)),
        "slow" => new SlowAttack(device.Port).Run(options.CountOr(500)),
        "uploads" => new UploadAttack(device, options.Seed).Run(options.CountOr(100)),
        _ => new FloodAttack(device).Run(options.CountOr(60)),
    };

    private static void Tell(GoodClient client, TextWriter output)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  good client over {client.Name}: {client.Answers} right answers, worst {client.WorstMilliseconds:0} ms"));
        HostileFailure.Unless(client.Failure == null, $"good client over {client.Name}: {client.Failure}");
        HostileFailure.Unless(client.Answers > 0, $"good client over {client.Name} got no answer");
    }

    private static void Prepare(AttackedProcess device)
    {
        using HttpClientConnection connection = new(device.Port);
        connection.Exchange(Call.PutFile);
        string data = new('A', BigFilePieceBytes);
        for (int i = 0; i < BigFilePieces; i++)
        {
            string append = i > 0 ? "true" : "false";
            connection.Exchange("{\"id\":1,\"method\":\"FS.Put\",\"params\":{\"filename\":\"big.bin\",\"append\":" + append + ",\"data\":\"" + data + "\"}}");
        }
    }

    private static void CheckChannels(AttackedProcess device)
    {
        using HttpClientConnection http = new(device.Port);
        using WebSocketClientConnection webSocket = new(device.Port);
        foreach (IGoodConnection connection in new IGoodConnection[] { http, webSocket, device.Serial })
        {
            for (int number = 1; number <= 3; number++)
                Call.Check(number, connection.Exchange(Call.Frame(number)));
        }
    }

    private static void Settle(AttackedProcess device, int sockets)
    {
        int before = device.Sockets;
        for (Stopwatch watch = Stopwatch.StartNew(); watch.Elapsed < s_settleTime; before = device.Sockets)
        {
            Thread.Sleep(1500);
            int now = device.Sockets;
            if (now <= sockets && now == before)
                return;
        }
    }

    private static (long Resident, int Threads, int Sockets, long Managed) Measure(AttackedProcess device)
    {
        using (HttpClientConnection connection = new(device.Port))
        {
            JsonElement info = JsonDocument.Parse(connection.Exchange("{\"id\":1,\"method\":\"Sys.GetInfo\"}")).RootElement.GetProperty("result");
            long managed = info.GetProperty("ram_size").GetInt64() - info.GetProperty("ram_free").GetInt64();
            connection.Dispose();
            Thread.Sleep(1500);
            return (device.ResidentBytes, device.Threads, device.Sockets, managed);
        }
    }
}

// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections.Generic;
using System.IO;
using System.Security.Cryptography;
using System.Threading;
using Mgos.TestBroker;

namespace Mgos.AzureDouble.App;

/// <summary>The double of Azure IoT Hub on the desk.</summary>
public static class Program
{
    private const string Help = """
        An IoT Hub on this PC, with one device.
          --device ID      the device (device1)
          --folder PATH    where the file of the authority is written (azure-double)
          --port N         port of the hub (8883)
        Then, a line each:
          {"on":true}      is desired
          get              shows the twin
          call NAME JSON   calls a direct method
          send TEXT        sends a message
          quit             ends
        """;

    /// <summary>Runs until <c>quit</c> or the end of the input.</summary>
    /// <param name="arguments">See the help.</param>
    /// <returns>0; 2 if the arguments are wrong.</returns>
    public static int Main(string[] arguments)
    {
        Dictionary<string, string> options = new() { ["--device"] = "device1", ["--folder"] = "azure-double", ["--port"] = "8883" };
        return DeskProgram.Run(arguments, options, Help, (given, port, folder) => Run(given["--device"], folder, port));
    }

    private static int Run(string id, string folder, int port)
    {
        using Authority authority = new("Azure double");
        using IotHub hub = new(authority, null, port);
        HubDevice device = hub.Add(new HubDevice { Id = id, Key = RandomNumberGenerator.GetBytes(32) });
        File.WriteAllText(Path.Combine(folder, "ca.pem"), authority.Pem);
        Console.WriteLine(
            $"""
            In {folder}: ca.pem. Put it on the device, and set there
              azure.enable=true rpc.mqtt.enable=false mqtt.ssl_ca_cert=ca.pem
              azure.cs=HostName={IotHub.HostName}:{port};DeviceId={id};SharedAccessKey={Convert.ToBase64String(device.Key)}
            """);
        new Thread(() => ShowEvents(device)) { IsBackground = true }.Start();
        DeskProgram.ReadLines(line => Do(hub, device, line));
        return 0;
    }

    private static void ShowEvents(HubDevice device)
    {
        foreach (CloudMessage message in device.Events.GetConsumingEnumerable())
            Console.WriteLine("<- " + message.Body + (message.Properties.Length > 0 ? "   " + message.Properties : ""));
    }

    private static void Do(IotHub hub, HubDevice device, string line)
    {
        string[] words = line.Split(' ', 3);
        if (line.StartsWith('{'))
            hub.Desire(device, line);
        else if (line == "get")
            Console.WriteLine(hub.Read(() => device.Twin.Document.ToJsonString()));
        else if (words[0] == "call" && words.Length == 3)
            Show(hub.Invoke(device, words[1], words[2]));
        else if (words[0] == "send" && words.Length > 1)
            hub.SendMessage(device, line[5..]);
        else if (line.Length > 0)
            Console.WriteLine(Help);
    }

    private static void Show(System.Threading.Tasks.Task<(int Status, string Payload)> call)
    {
        bool isAnswered = call.Wait(TimeSpan.FromSeconds(30));
        Console.WriteLine(isAnswered ? call.Result.Status + " " + call.Result.Payload : "no answer in 30 s");
    }
}

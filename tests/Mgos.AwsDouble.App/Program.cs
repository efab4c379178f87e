// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections.Generic;
using System.IO;
using Mgos.TestBroker;

namespace Mgos.AwsDouble.App;

/// <summary>The double of AWS IoT on the desk.</summary>
public static class Program
{
    private const string Help = """
        The shadow service of AWS IoT, on this PC: mosquitto with mutual TLS, and the service behind it.
          --thing NAME     the thing (device1)
          --folder PATH    where keys and certificates are written (aws-double)
          --port N         port of the broker (8883)
        Then, a line each:
          {"on":true}      is desired
          get              shows the shadow
          delete           deletes it
          fail M N TEXT    refuses the next get, update or delete with code N
          quit             ends
        """;

    /// <summary>Runs until <c>quit</c> or the end of the input.</summary>
    /// <param name="arguments">See the help.</param>
    /// <returns>0; 2 if the arguments are wrong or mosquitto is missing.</returns>
    public static int Main(string[] arguments)
    {
        Dictionary<string, string> options = new() { ["--thing"] = "device1", ["--folder"] = "aws-double", ["--port"] = "8883" };
        return DeskProgram.Run(arguments, options, Help, (given, port, folder) => Run(given["--thing"], folder, port));
    }

    private static int Run(string thing, string folder, int port)
    {
        if (!Mosquitto.IsInstalled)
            return DeskProgram.Fail("mosquitto is not installed: apt install mosquitto, brew install mosquitto, or mosquitto.org");
        using Authority authority = new("AWS double");
        using Mosquitto broker = Mosquitto.WithMutualTls(authority, port);
        using AwsCloud cloud = new("localhost", port, authority.Client("cloud"), authority.Certificate) { Observer = (topic, payload) => Console.WriteLine("<- " + topic + " " + payload) };
        (string certificate, string key) = authority.Sign(thing);
        File.WriteAllText(Path.Combine(folder, "ca.pem"), authority.Pem);
        File.WriteAllText(Path.Combine(folder, $"aws-{thing}.crt.pem"), certificate);
        File.WriteAllText(Path.Combine(folder, $"aws-{thing}.key.pem"), key);
        Console.WriteLine(
            $"""
            In {folder}: ca.pem aws-{thing}.crt.pem aws-{thing}.key.pem. Put them on the device, and set there
              device.id={thing} mqtt.enable=true mqtt.server=localhost:{port} shadow.lib=aws
              mqtt.ssl_ca_cert=ca.pem mqtt.ssl_cert=aws-{thing}.crt.pem mqtt.ssl_key=aws-{thing}.key.pem
            """);
        DeskProgram.ReadLines(line => Do(cloud, thing, line));
        return 0;
    }

    private static void Do(AwsCloud cloud, string thing, string line)
    {
        string[] words = line.Split(' ', 4);
        if (line.StartsWith('{'))
            cloud.Update(thing, "{\"state\":{\"desired\":" + line + "}}");
        else if (line == "get")
            Console.WriteLine(cloud.Service.Find(thing)?.ToJsonString() ?? "no shadow");
        else if (line == "delete")
            cloud.Delete(thing);
        else if (words.Length == 4 && words[0] == "fail" && int.TryParse(words[2], out int code))
            cloud.Service.FailNext(words[1], code, words[3]);
        else if (line.Length > 0)
            Console.WriteLine(Help);
    }
}

// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.Json;
using nanoFramework.TestFramework;

namespace Mgos.Host.Tests;

/// <summary>Compares the API of the PC with the API data of the real packages.</summary>
[TestClass]
public class ApiTests
{
    private const BindingFlags AllPublic = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    [TestMethod]
    [DataRow("System.Device.Adc")]
    [DataRow("System.Device.I2c")]
    [DataRow("System.Device.Pwm")]
    [DataRow("System.Device.Spi")]
    [DataRow("System.IO.Ports")]
    [DataRow("System.Device.Gpio")]
    [DataRow("nanoFramework.Runtime.Native")]
    [DataRow("nanoFramework.TestFramework")]
    [DataRow("nanoFramework.Networking.Sntp")]
    [DataRow("nanoFramework.M2Mqtt.Core")]
    public void Every_public_member_of_the_package_is_there_with_its_signature(string package)
    {
        var missing = new List<string>();
        using var api = JsonDocument.Parse(File.ReadAllText(DataFile(package)));
        foreach (var type in api.RootElement.GetProperty("types").EnumerateArray().Where(IsPublicRunTimeType))
            missing.AddRange(MissingOf(type));
        CollectionAssert.AreEqual(Array.Empty<string>(), missing);
    }

    // The others of these packages are .NET's own, or not there.
    [TestMethod]
    [DataRow("System.Device.Wifi", "System.Device.Wifi.", "")]
    [DataRow("System.Net", "System.Net.NetworkInformation.Wireless", "")]
    [DataRow("System.Net", "System.Net.NetworkInformation.NetworkAPStation", "")]
    [DataRow("System.Net", "System.Net.NetworkInformation.AuthenticationType", "")]
    [DataRow("System.Net", "System.Net.NetworkInformation.EncryptionType", "")]
    [DataRow("System.Net", "System.Net.NetworkInformation.RadioType", "")]
    [DataRow("System.Net", "System.Net.NetworkInformation.PhyProtocols", "")]
    public void Every_public_member_of_the_types_that_are_there_is_there(string package, string prefix, string none)
    {
        var missing = new List<string>();
        using var api = JsonDocument.Parse(File.ReadAllText(DataFile(package)));
        var types = api.RootElement.GetProperty("types").EnumerateArray().Where(IsPublicRunTimeType).Where(type => Text(type, "name").StartsWith(prefix, StringComparison.Ordinal)).ToArray();
        foreach (var type in types)
            missing.AddRange(MissingOf(type));
        Assert.AreEqual(none, string.Join("; ", missing));
        Assert.AreNotEqual(0, types.Length);
    }

    [TestMethod]
    [DataRow("MqttClient")]
    [DataRow("MqttSettings")]
    [DataRow("MqttProtocolVersion")]
    [DataRow("Exceptions.MqttClientErrorCode")]
    [DataRow("Exceptions.MqttClientException")]
    [DataRow("Exceptions.MqttCommunicationException")]
    [DataRow("Exceptions.MqttConnectionException")]
    [DataRow("Exceptions.MqttTimeoutException")]
    [DataRow("Messages.ConnectionOpenedEventArgs")]
    [DataRow("Messages.MqttMessageType")]
    public void Of_MQTT_only_what_belongs_to_version_5_is_missing(string type)
    {
        using var api = JsonDocument.Parse(File.ReadAllText(DataFile("nanoFramework.M2Mqtt")));
        var known = api.RootElement.GetProperty("types").EnumerateArray().Single(one => Text(one, "name") == "nanoFramework.M2Mqtt." + type);
        CollectionAssert.AreEqual(Array.Empty<string>(), MissingOf(known).Where(member => !s_mqtt5.Any(member.Contains)).ToList());
    }

    private static readonly string[] s_mqtt5 =
    [
        "Authentication", "SessionExpiryInterval", "RequestProblemInformation", "RequestResponseInformation", "ReceiveMaximum", "TopicAliasMaximum",
        "WillDelayInterval", "UserProperties", "MaximumPacketSize", "ConnectionClosedRequest",
    ];

    private static bool IsPublicRunTimeType(JsonElement type) =>
        Text(type, "attrs").StartsWith("public", StringComparison.Ordinal) && Text(type, "kind") != "delegate";

    private static IEnumerable<string> MissingOf(JsonElement type)
    {
        var name = Text(type, "name");
        var real = Find(name);
        if (real == null)
            return [name];
        var have = real.GetMembers(AllPublic).Select(Describe).ToHashSet();
        return Members(type).Where(member => !have.Contains(member)).Select(member => name + ": " + member);
    }

    private static IEnumerable<string> Members(JsonElement type) =>
        from member in type.GetProperty("members").EnumerateArray()
        where Text(member, "access") is "public" or ""
        select Text(member, "kind") switch
        {
            "method" => Text(member, "ret") + " " + Text(member, "name") + "(" + Parameters(member) + ")",
            "ctor" => "new(" + Parameters(member) + ")",
            "property" => Text(member, "type") + " " + Text(member, "name") + (Text(member, "get") == "public" ? " get" : "") + (Text(member, "set") == "public" ? " set" : ""),
            _ => Text(member, "type") + " " + Text(member, "name") + Constant(member),
        };

    private static string Parameters(JsonElement member) =>
        string.Join(", ", member.GetProperty("params").EnumerateArray().Select(parameter => Text(parameter, "type") + " " + Text(parameter, "name") + (parameter.TryGetProperty("optional", out _) ? "?" : "")));

    private static string Constant(JsonElement member) => member.TryGetProperty("const", out var value) ? " = " + value : "";

    private static string Describe(MemberInfo member) => member switch
    {
        MethodInfo method => NameOf(method.ReturnType) + " " + method.Name + "(" + Parameters(method) + ")",
        ConstructorInfo constructor => "new(" + Parameters(constructor) + ")",
        PropertyInfo property => NameOf(property.PropertyType) + " " + property.Name + (property.GetMethod?.IsPublic == true ? " get" : "") + (property.SetMethod?.IsPublic == true ? " set" : ""),
        FieldInfo { IsLiteral: true } field => NameOf(field.FieldType) + " " + field.Name + " = " + Convert.ToInt64(field.GetRawConstantValue()),
        FieldInfo field => NameOf(field.FieldType) + " " + field.Name,
        EventInfo happening => NameOf(happening.EventHandlerType) + " " + happening.Name,
        _ => member.Name,
    };

    private static string Parameters(MethodBase method) =>
        string.Join(", ", method.GetParameters().Select(parameter => NameOf(parameter.ParameterType) + " " + parameter.Name + (parameter.IsOptional ? "?" : "")));

    private static string NameOf(Type type) => (type.IsByRef ? type.GetElementType() : type).FullName;

    private static Type Find(string name) => typeof(HostMachine).Assembly.GetType(name) ?? typeof(Assert).Assembly.GetType(name) ?? Type.GetType(name);

    private static string Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : "";

    private static string DataFile(string package) => Path.Combine(Repository(), "refs", package + ".json");

    private static string Repository()
    {
        var folder = AppContext.BaseDirectory;
        while (!Directory.Exists(Path.Combine(folder, "refs")))
            folder = Path.GetDirectoryName(folder);
        return folder;
    }
}

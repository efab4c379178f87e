// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Mgos.TestBroker;

namespace Mgos.AzureDouble;

/// <summary>An IoT Hub on this PC: identities, twins, direct methods and messages, over MQTT with TLS.</summary>
/// <remarks>Ends connections as the hub does: foreign topics, QoS 2, a second connection with the same device id, the end of a token's life. Thread: any.</remarks>
public sealed class IotHub : IMqttService, IDisposable
{
    private const int BadUser = 5;
    private const string Methods = "$iothub/methods/POST/";
    private const string MethodAnswers = "$iothub/methods/res/";
    private const string TwinAnswers = "$iothub/twin/res/";
    private const string DesiredTopic = "$iothub/twin/PATCH/properties/desired/";
    private const string TwinGet = "$iothub/twin/GET/";
    private const string ReportedTopic = "$iothub/twin/PATCH/properties/reported/";

    private readonly Dictionary<string, HubDevice> _devices = [];
    private readonly Func<long> _clock;
    private readonly MqttEndpoint _endpoint;
    private int _lastCall;

    /// <summary>Starts a hub without devices.</summary>
    /// <param name="authority">Signs the certificate of the hub.</param>
    /// <param name="clock">Seconds since 1970; null for those of the PC.</param>
    /// <param name="port">Port; 0 for any.</param>
    public IotHub(Authority authority, Func<long> clock = null, int port = 0)
    {
        _clock = clock ?? (() => DateTimeOffset.UtcNow.ToUnixTimeSeconds());
        _endpoint = new MqttEndpoint(authority, this, port);
    }

    /// <summary>Name of the hub.</summary>
    public static string HostName => "localhost";

    /// <summary>Its port.</summary>
    public int Port => _endpoint.Port;

    /// <summary>Why clients were refused or thrown out, oldest first.</summary>
    public List<string> Complaints { get; } = [];

    /// <summary>Adds a device.</summary>
    /// <param name="device">The device.</param>
    /// <returns>The same.</returns>
    public HubDevice Add(HubDevice device)
    {
        lock (_devices)
            return _devices[device.Id] = device;
    }

    /// <summary>Changes what is desired of a device, as an app of the cloud would.</summary>
    /// <param name="device">The device.</param>
    /// <param name="change">An object as JSON; null removes.</param>
    public void Desire(HubDevice device, string change)
    {
        lock (_devices)
        {
            JsonObject patch = JsonNode.Parse(change)!.AsObject();
            int version = Twin.Apply(device.Twin.Desired, patch);
            patch["$version"] = version;
            if (device.Session?.HasFilter(DesiredTopic + "#") == true)
                device.Session.Send(DesiredTopic + "?$version=" + version, Encoding.UTF8.GetBytes(patch.ToJsonString()));
        }
    }

    /// <summary>Sends a message to a device; it waits until the device has acknowledged it.</summary>
    /// <param name="device">The device.</param>
    /// <param name="body">Content.</param>
    /// <param name="properties">Properties as in a topic; empty for none.</param>
    public void SendMessage(HubDevice device, string body, string properties = "")
    {
        lock (_devices)
        {
            string all = "%24.to=%2Fdevices%2F" + device.Id + "%2Fmessages%2FdeviceBound" + (properties.Length > 0 ? "&" + properties : "");
            device.Waiting.Add(new CloudMessage(all, body));
            Deliver(device);
        }
    }

    /// <summary>Calls a direct method.</summary>
    /// <param name="device">The device.</param>
    /// <param name="method">Name.</param>
    /// <param name="payload">Arguments as JSON.</param>
    /// <returns>Status and answer; 404 if the device is not connected.</returns>
    public Task<(int Status, string Payload)> Invoke(HubDevice device, string method, string payload)
    {
        lock (_devices)
        {
            if (device.Session?.HasFilter(Methods + "#") != true)
                return Task.FromResult((404, "not connected"));
            string id = (++_lastCall + 0x1d).ToString("x");
            TaskCompletionSource<(int Status, string Payload)> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
            device.Calls[id] = answer;
            device.Session.Send(Methods + method + "/?$rid=" + id, Encoding.UTF8.GetBytes(payload));
            return answer.Task;
        }
    }

    /// <summary>Has the next request of a device to its twin refused.</summary>
    /// <param name="device">The device.</param>
    /// <param name="status">Status.</param>
    public void FailNext(HubDevice device, int status)
    {
        lock (_devices)
            device.TwinFailure = status;
    }

    /// <summary>Ends the connections whose tokens have expired.</summary>
    public void EndExpired()
    {
        lock (_devices)
        {
            foreach (HubDevice device in _devices.Values.Where(device => device.Session != null && device.Key != null && device.TokenExpiry <= _clock()))
                ThrowOut(device, "the token has expired");
        }
    }

    /// <summary>Ends all connections; devices may come back.</summary>
    public void Drop() => _endpoint.Drop();

    /// <summary>Reads a state of a device in peace.</summary>
    /// <typeparam name="T">Type of the state.</typeparam>
    /// <param name="read">Reads.</param>
    /// <returns>What was read.</returns>
    public T Read<T>(Func<T> read)
    {
        lock (_devices)
            return read();
    }

    /// <summary>Ends the hub.</summary>
    public void Dispose() => _endpoint.Dispose();

    int IMqttService.Connect(MqttSession session, ConnectRequest request)
    {
        lock (_devices)
        {
            string complaint = Admit(request, out HubDevice device);
            if (complaint != null)
            {
                Complaints.Add(complaint);
                return BadUser;
            }

            if (device.Session != null)
                ThrowOut(device, "another connection with the same id");
            device.Session = session;
            device.Connections++;
            session.Tag = device;
            return 0;
        }
    }

    bool IMqttService.Subscribe(MqttSession session, string filter)
    {
        HubDevice device = (HubDevice)session.Tag;
        string[] known = ["devices/" + device.Id + "/messages/devicebound/#", Methods + "#", TwinAnswers + "#", DesiredTopic + "#"];
        return known.Contains(filter) || Complain(device, "subscribes to " + filter);
    }

    void IMqttService.Subscribed(MqttSession session)
    {
        lock (_devices)
            Deliver((HubDevice)session.Tag);
    }

    bool IMqttService.Publish(MqttSession session, string topic, byte[] payload)
    {
        HubDevice device = (HubDevice)session.Tag;
        string events = "devices/" + device.Id + "/messages/events/";
        lock (_devices)
        {
            if (topic.StartsWith(events, StringComparison.Ordinal))
                device.Events.Add(new CloudMessage(topic[events.Length..], Encoding.UTF8.GetString(payload)));
            else if (topic.StartsWith(TwinGet + "?$rid=", StringComparison.Ordinal) && payload.Length == 0)
                AnswerGet(device, session, RequestIdOf(topic));
            else if (topic.StartsWith(ReportedTopic + "?$rid=", StringComparison.Ordinal))
                AnswerReport(device, session, RequestIdOf(topic), payload);
            else if (!TryTakeAnswer(device, topic, payload))
                return Complain(device, "publishes to " + topic);
            return true;
        }
    }

    void IMqttService.Acknowledged(MqttSession session, int id)
    {
        lock (_devices)
        {
            HubDevice device = (HubDevice)session.Tag;
            if (device.OnTheirWay.Remove(id, out CloudMessage message))
                device.Waiting.Remove(message);
        }
    }

    void IMqttService.Ended(MqttSession session)
    {
        lock (_devices)
        {
            HubDevice device = (HubDevice)session.Tag;
            if (device.Session != session)
                return;
            device.Session = null;
            device.OnTheirWay.Clear();
        }
    }

    private static string RequestIdOf(string topic) => topic[(topic.IndexOf("?$rid=", StringComparison.Ordinal) + 6)..].Split('&')[0];

    private string Admit(ConnectRequest request, out HubDevice device)
    {
        device = _devices.GetValueOrDefault(request.ClientId);
        if (device == null)
            return "no device " + request.ClientId;
        if (!device.IsEnabled)
            return request.ClientId + " is disabled";
        if (!request.User.StartsWith(HostName + "/" + device.Id + "/?api-version=20", StringComparison.Ordinal))
            return "user name " + request.User;
        if (device.Thumbprint != null)
            return request.Password.Length == 0 && request.Certificate?.Thumbprint == device.Thumbprint ? null : "certificate of " + device.Id;
        bool holds = SharedAccessSignature.Holds(request.Password, HostName + "/devices/" + device.Id, null, device.Key, _clock(), out long expiry);
        device.TokenExpiry = expiry;
        return holds ? null : "token of " + device.Id;
    }

    private bool Complain(HubDevice device, string what)
    {
        lock (_devices)
            Complaints.Add(device.Id + " " + what);
        return false;
    }

    private void ThrowOut(HubDevice device, string why)
    {
        Complain(device, why);
        MqttSession session = device.Session;
        device.Session = null;
        device.OnTheirWay.Clear();
        session.Close();
    }

    private static void Deliver(HubDevice device)
    {
        if (device.Session?.HasFilter("devices/" + device.Id + "/messages/devicebound/#") != true)
            return;
        foreach (CloudMessage message in device.Waiting.Where(message => !device.OnTheirWay.ContainsValue(message)).ToArray())
            device.OnTheirWay[device.Session.Send("devices/" + device.Id + "/messages/devicebound/" + message.Properties, Encoding.UTF8.GetBytes(message.Body))] = message;
    }

    private static bool TryFail(HubDevice device, MqttSession session, string id)
    {
        int status = device.TwinFailure;
        device.TwinFailure = 0;
        if (status != 0)
            Answer(session, status, id, "{\"errorCode\":" + status + "001,\"message\":\"As ordered\"}");
        return status != 0;
    }

    private static void Answer(MqttSession session, int status, string id, string payload) =>
        session.Send(TwinAnswers + status + "/?$rid=" + id, Encoding.UTF8.GetBytes(payload));

    private static void AnswerGet(HubDevice device, MqttSession session, string id)
    {
        if (!TryFail(device, session, id))
            Answer(session, 200, id, device.Twin.Document.ToJsonString());
    }

    private static void AnswerReport(HubDevice device, MqttSession session, string id, byte[] payload)
    {
        if (TryFail(device, session, id))
            return;
        string fault = Twin.Check(payload, out JsonObject change);
        if (fault != null)
            Answer(session, 400, id, new JsonObject { ["errorCode"] = 400004, ["message"] = fault }.ToJsonString());
        else
            Answer(session, 204, id + "&$version=" + Twin.Apply(device.Twin.Reported, change), "");
    }

    private static bool TryTakeAnswer(HubDevice device, string topic, byte[] payload)
    {
        string[] parts = topic.StartsWith(MethodAnswers, StringComparison.Ordinal) ? topic[MethodAnswers.Length..].Split('/') : [];
        if (parts.Length != 2 || !int.TryParse(parts[0], out int status) || !parts[1].StartsWith("?$rid=", StringComparison.Ordinal))
            return false;
        if (device.Calls.Remove(RequestIdOf(parts[1]), out TaskCompletionSource<(int Status, string Payload)> call))
            call.SetResult((status, Encoding.UTF8.GetString(payload)));
        return true;
    }
}

// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections.Generic;
using System.Text;
using System.Text.Json.Nodes;
using Mgos.TestBroker;

namespace Mgos.AzureDouble;

/// <summary>A device provisioning service on this PC.</summary>
/// <remarks>Thread: any.</remarks>
public sealed class ProvisioningService : IMqttService, IDisposable
{
    private const int BadUser = 5;
    private const string Answers = "$dps/registrations/res/";
    private const string Register = "$dps/registrations/PUT/iotdps-register/?$rid=";
    private const string Status = "$dps/registrations/GET/iotdps-get-operationstatus/?$rid=";

    private readonly Dictionary<string, Enrollment> _enrollments = [];
    private readonly Func<long> _clock;
    private readonly MqttEndpoint _endpoint;

    /// <summary>Starts a service without enrollments.</summary>
    /// <param name="authority">Signs its certificate.</param>
    /// <param name="clock">Seconds since 1970; null for those of the PC.</param>
    /// <param name="port">Port; 0 for any.</param>
    public ProvisioningService(Authority authority, Func<long> clock = null, int port = 0)
    {
        _clock = clock ?? (() => DateTimeOffset.UtcNow.ToUnixTimeSeconds());
        _endpoint = new MqttEndpoint(authority, this, port);
    }

    /// <summary>ID scope of the service.</summary>
    public static string IdScope => "0ne00000001";

    /// <summary>Its port.</summary>
    public int Port => _endpoint.Port;

    /// <summary>Adds a device.</summary>
    /// <param name="enrollment">The device.</param>
    /// <returns>The same.</returns>
    public Enrollment Add(Enrollment enrollment)
    {
        lock (_enrollments)
            return _enrollments[enrollment.RegistrationId] = enrollment;
    }

    /// <summary>Ends the service.</summary>
    public void Dispose() => _endpoint.Dispose();

    int IMqttService.Connect(MqttSession session, ConnectRequest request)
    {
        lock (_enrollments)
        {
            string resource = IdScope + "/registrations/" + request.ClientId;
            if (!_enrollments.TryGetValue(request.ClientId, out Enrollment enrollment) || !request.User.StartsWith(resource + "/api-version=20", StringComparison.Ordinal))
                return BadUser;
            session.Tag = enrollment;
            if (enrollment.Thumbprint != null)
                return request.Certificate?.Thumbprint == enrollment.Thumbprint ? 0 : BadUser;
            return SharedAccessSignature.Holds(request.Password, resource, "registration", enrollment.Key, _clock(), out _) ? 0 : BadUser;
        }
    }

    bool IMqttService.Subscribe(MqttSession session, string filter) => filter == Answers + "#";

    void IMqttService.Subscribed(MqttSession session)
    {
    }

    bool IMqttService.Publish(MqttSession session, string topic, byte[] payload)
    {
        lock (_enrollments)
        {
            Enrollment enrollment = (Enrollment)session.Tag;
            if (topic.StartsWith(Register, StringComparison.Ordinal))
                Begin(session, enrollment, topic[Register.Length..], Encoding.UTF8.GetString(payload));
            else if (topic.StartsWith(Status, StringComparison.Ordinal) && topic.EndsWith("&operationId=4.op." + enrollment.RegistrationId, StringComparison.Ordinal))
                Tell(session, enrollment, topic[Status.Length..].Split('&')[0]);
            else
                return false;
            return true;
        }
    }

    void IMqttService.Acknowledged(MqttSession session, int id)
    {
    }

    void IMqttService.Ended(MqttSession session)
    {
    }

    private static void Begin(MqttSession session, Enrollment enrollment, string id, string body)
    {
        if ((string)JsonNode.Parse(body)!["registrationId"] != enrollment.RegistrationId)
        {
            Answer(session, "401", id, new JsonObject { ["errorCode"] = 401002, ["message"] = "Unauthorized" });
            return;
        }

        enrollment.DelaysLeft = enrollment.Delays;
        Tell(session, enrollment, id);
    }

    private static void Tell(MqttSession session, Enrollment enrollment, string id)
    {
        JsonObject body = new() { ["operationId"] = "4.op." + enrollment.RegistrationId, ["status"] = "assigning" };
        if (enrollment.DelaysLeft-- > 0)
        {
            Answer(session, "202", id + "&retry-after=3", body);
            return;
        }

        JsonObject state = new() { ["registrationId"] = enrollment.RegistrationId };
        if (enrollment.IsEnabled)
        {
            enrollment.Registrations++;
            state["assignedHub"] = enrollment.Hub;
            state["deviceId"] = enrollment.DeviceId;
        }

        string status = enrollment.IsEnabled ? "assigned" : "disabled";
        state["status"] = status;
        body["status"] = status;
        body["registrationState"] = state;
        Answer(session, "200", id, body);
    }

    private static void Answer(MqttSession session, string status, string id, JsonObject body) =>
        session.Send(Answers + status + "/?$rid=" + id, Encoding.UTF8.GetBytes(body.ToJsonString()));
}

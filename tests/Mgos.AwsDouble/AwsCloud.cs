// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Mgos.AwsDouble;

/// <summary>The shadow service behind a broker.</summary>
public sealed class AwsCloud : IDisposable
{
    private readonly BrokerClient _client;

    /// <summary>Connects the service.</summary>
    /// <param name="host">Broker.</param>
    /// <param name="port">Port.</param>
    /// <param name="certificate">Own certificate with key; null to connect without TLS.</param>
    /// <param name="authority">Authority of the broker.</param>
    /// <param name="clock">Seconds since 1970; null for those of the PC.</param>
    public AwsCloud(string host, int port, X509Certificate2 certificate, X509Certificate2 authority, Func<long> clock = null)
    {
        Service = new ShadowService(clock);
        _client = new BrokerClient(host, port, "aws-double", certificate, authority, OnMessage);
        _client.SubscribeTo(ShadowTopic.Filters);
    }

    /// <summary>The service.</summary>
    public ShadowService Service { get; }

    /// <summary>Told of every request: topic and payload. On a thread of the client.</summary>
    public Action<string, string> Observer { get; set; }

    /// <summary>Changes a shadow as an app of the cloud would, with an update request.</summary>
    /// <param name="thing">Name of the thing.</param>
    /// <param name="body">The request, such as <c>{"state":{"desired":{"on":true}}}</c>.</param>
    /// <param name="shadow">Name of the shadow; empty for the classic one.</param>
    public void Update(string thing, string body, string shadow = "") => Answer(Topic(thing, shadow, "update"), Encoding.UTF8.GetBytes(body));

    /// <summary>Deletes a shadow as an app of the cloud would.</summary>
    /// <param name="thing">Name of the thing.</param>
    /// <param name="shadow">Name of the shadow; empty for the classic one.</param>
    public void Delete(string thing, string shadow = "") => Answer(Topic(thing, shadow, "delete"), []);

    /// <summary>Publishes anything, also what is no sound message.</summary>
    /// <param name="topic">Topic.</param>
    /// <param name="payload">Payload.</param>
    public void Publish(string topic, string payload) => _client.PublishTo(topic, Encoding.UTF8.GetBytes(payload));

    /// <summary>Leaves the broker.</summary>
    public void Dispose() => _client.Dispose();

    private static ShadowTopic Topic(string thing, string shadow, string method) =>
        ShadowTopic.Parse("$aws/things/" + thing + "/shadow/" + (shadow.Length > 0 ? "name/" + shadow + "/" : "") + method);

    private void OnMessage(string topic, byte[] payload)
    {
        ShadowTopic request = ShadowTopic.Parse(topic);
        if (request == null)
            return;
        Observer?.Invoke(topic, Encoding.UTF8.GetString(payload));
        Answer(request, payload);
    }

    // One at a time: what is published is in the order of the versions.
    private void Answer(ShadowTopic request, byte[] payload)
    {
        lock (Service)
        {
            foreach (ShadowReply reply in Service.Handle(request, payload))
                Publish(reply.Topic, reply.Body.ToJsonString());
        }
    }
}

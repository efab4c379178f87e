// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;

namespace Mgos.Mqtt;

/// <summary>A wish for messages; renewed with each connection.</summary>
public sealed class MqttSubscription
{
    private readonly byte[][] _filterBytes;

    internal MqttSubscription(string[] filters, int qos, MqttMessageHandler handler)
    {
        Filters = filters;
        _filterBytes = new byte[filters.Length][];
        for (int i = 0; i < filters.Length; i++)
            _filterBytes[i] = Encoding.UTF8.GetBytes(filters[i]);
        Qos = qos;
        Handler = handler;
    }

    /// <summary>Topic filter; the first, if there are several.</summary>
    public string Filter => Filters[0];

    /// <summary>All topic filters; one in most cases.</summary>
    public string[] Filters { get; }

    /// <summary>Highest quality of service asked for, before <c>mqtt.max_qos</c>.</summary>
    public int Qos { get; }

    /// <summary>True once the broker has granted it, each filter, on the connection that there is.</summary>
    public bool IsActive { get; internal set; }

    internal MqttMessageHandler Handler { get; }

    /// <summary>Id of the request that is not answered, or 0.</summary>
    internal int RequestId { get; set; }

    internal bool Matches(byte[] topic)
    {
        for (int i = 0; i < _filterBytes.Length; i++)
        {
            if (MqttTopic.Matches(_filterBytes[i], topic))
                return true;
        }

        return false;
    }

    internal bool Has(string filter)
    {
        for (int i = 0; i < Filters.Length; i++)
        {
            if (Filters[i] == filter)
                return true;
        }

        return false;
    }
}

// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections;
using System.Text;
using Mgos.Core;
using Mgos.Shadow;

namespace Mgos.Azure;

/// <summary>The device in an Azure IoT Hub: messages and direct methods. The twin is the shadow of the device, <see cref="DeviceShadow"/>.</summary>
/// <remarks>Mirrors <c>mgos_azure_*</c>. Thread: loop, handlers too.</remarks>
public sealed partial class AzureHub
{
    private readonly Device _device;
    private readonly IAzureLink _link;
    private readonly AzureTwin _twin;
    private readonly bool _takesMessages;
    private readonly bool _takesMethods;
    private readonly ArrayList _methodHandlers = new ArrayList();
    private AzureTopics _topics;

    internal AzureHub(Device device, IAzureLink link, DeviceShadow shadow, bool takesMessages, bool takesMethods)
    {
        _device = device;
        _link = link;
        _takesMessages = takesMessages;
        _takesMethods = takesMethods;
        _twin = shadow == null ? null : new AzureTwin(device, shadow, link);
        device.Events.RegisterBase(AzureEvents.Base, "azure");
    }

    /// <summary>True while the hub is connected and has granted all topics.</summary>
    /// <remarks>Mirrors <c>mgos_azure_is_connected</c>.</remarks>
    public bool IsConnected { get; private set; }

    /// <summary>Name of the hub; empty while it is not known, with a wrong connection string or before provisioning.</summary>
    /// <remarks>Mirrors <c>mgos_azure_get_host_name</c>.</remarks>
    public string HostName { get; private set; } = "";

    /// <summary>Id of the device in the hub; empty while it is not known.</summary>
    /// <remarks>Mirrors <c>mgos_azure_get_device_id</c>.</remarks>
    public string DeviceId { get; private set; } = "";

    /// <summary>Finds the hub of a device.</summary>
    /// <param name="device">The device.</param>
    /// <returns>Null if <c>azure.enable</c> is false.</returns>
    public static AzureHub From(Device device) => (AzureHub)device.Parts.Find(typeof(AzureHub));

    /// <summary>Sends a message to the cloud, now or as soon as there is a connection.</summary>
    /// <param name="text">Content, sent as UTF-8.</param>
    /// <returns>As <see cref="SendMessage(byte[], AzureProperties)"/>.</returns>
    public bool SendMessage(string text) => SendMessage(Encoding.UTF8.GetBytes(text ?? ""), null);

    /// <summary>Sends a message to the cloud, now or as soon as there is a connection.</summary>
    /// <param name="body">Content; not to be changed afterwards.</param>
    /// <param name="properties">Properties, or null.</param>
    /// <returns>False if it cannot be taken: <c>mqtt.max_queue_length</c> messages wait, it is larger than the hub takes, or the hub is not known. What was taken is delivered once or more.</returns>
    /// <remarks>Mirrors <c>mgos_azure_send_d2c_msg</c>. Differs: QoS 1.</remarks>
    public bool SendMessage(byte[] body, AzureProperties properties) => SendEncoded(body, properties == null ? "" : properties.ToTopicText());

    /// <summary>Sends a message whose properties are encoded already.</summary>
    /// <param name="body">Content; not to be changed afterwards.</param>
    /// <param name="propertyText">Properties as in a topic, <c>k=v&amp;k2=v2</c>; empty for none.</param>
    /// <returns>As <see cref="SendMessage(byte[], AzureProperties)"/>.</returns>
    public bool SendEncoded(byte[] body, string propertyText)
    {
        if (_topics == null || !_link.HasRoom)
            return false;
        if (body.Length + propertyText.Length <= AzureConstants.MaxMessageBytes)
            return _link.Publish(_topics.Events + propertyText, body, AzureConstants.MaxQos);
        _device.Log.Error(nameof(AzureHub), "message not sent: " + body.Length.ToString() + " bytes, the hub takes " + AzureConstants.MaxMessageBytes.ToString());
        return false;
    }

    /// <summary>Has a handler asked about direct methods; the newest is asked first. If nobody takes a call, the answer is <see cref="AzureConstants.MethodNotFound"/>.</summary>
    /// <param name="handler">The handler.</param>
    public void AddMethodHandler(AzureMethodHandler handler)
    {
        if (handler == null)
            throw new ArgumentNullException(nameof(handler));
        _methodHandlers.Insert(0, handler);
    }

    /// <summary>Answers a direct method by the id of its call; <see cref="AzureMethodCall.Respond(int, byte[])"/> sees to it that there is one answer.</summary>
    /// <param name="id">Id of the call.</param>
    /// <param name="status">Any number.</param>
    /// <param name="json">Result as JSON, not checked; not to be changed afterwards.</param>
    /// <returns>False if there is no connection.</returns>
    /// <remarks>Mirrors <c>mgos_azure_dm_response</c>.</remarks>
    public bool RespondToMethod(string id, int status, byte[] json) => IsConnected && _link.Publish(AzureTopics.MethodAnswer(status, id), json, 0);

    /// <summary>Uses a hub and a device id from now on.</summary>
    internal void Use(string hostName, string deviceId)
    {
        HostName = hostName;
        DeviceId = deviceId;
        _topics = new AzureTopics(deviceId);
        _link.Subscribe(this, _topics.Subscriptions(_takesMessages, _takesMethods, _twin != null));
    }
}

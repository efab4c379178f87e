// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using Mgos.Core;
using Mgos.Shadow;

namespace Mgos.Aws;

/// <summary>The shadow of a device with AWS IoT. Apps that are to run with any cloud use <see cref="DeviceShadow"/>.</summary>
/// <remarks>Mirrors <c>mgos_aws_shadow_*</c>. Thread: loop.</remarks>
public sealed partial class AwsShadow : IShadowBackend
{
    private readonly Device _device;
    private readonly DeviceShadow _shadow;
    private readonly IAwsLink _link;
    private readonly AwsTopics _topics;
    private readonly AwsRequests _requests;
    private readonly ShadowSession _session;
    private readonly ShadowOutbox _outbox = new ShadowOutbox();
    private AwsShadowStateHandler _stateHandler;
    private AwsShadowErrorHandler _errorHandler;

    internal AwsShadow(Device device, DeviceShadow shadow, string thingName, string shadowName, IAwsLink link)
    {
        _device = device;
        _shadow = shadow;
        _link = link;
        _topics = new AwsTopics(thingName, shadowName);
        _requests = new AwsRequests(thingName);
        _session = new ShadowSession(shadow.IsGetOnConnect);
        ThingName = thingName;
        shadow.AddBackend(this);
    }

    /// <inheritdoc/>
    public string Name => AwsConstants.BackendName;

    /// <summary>Name of the thing.</summary>
    public string ThingName { get; }

    /// <summary>True while the shadow can be used: AWS IoT is connected and has granted its topics.</summary>
    /// <remarks>Mirrors <c>mgos_aws_is_connected</c>.</remarks>
    public bool IsConnected => _session.IsUp;

    /// <summary>Version of the shadow that was told last; 0 if none was.</summary>
    /// <remarks>Mirrors <c>mgos_aws_shadow_get_last_state_version</c>.</remarks>
    public long LastStateVersion { get; private set; }

    /// <summary>Finds the shadow of a device.</summary>
    /// <param name="device">The device.</param>
    /// <returns>Null if the device does not use AWS IoT.</returns>
    public static AwsShadow From(Device device) => (AwsShadow)device.Parts.Find(typeof(AwsShadow));

    /// <summary>Has a handler told of the state, with what is reported and desired apart, and their metadata.</summary>
    /// <param name="handler">The handler, in place of the one before; null for none.</param>
    /// <remarks>Mirrors <c>mgos_aws_shadow_set_state_handler</c>: deltas come only once the state has been got on the connection.</remarks>
    public void SetStateHandler(AwsShadowStateHandler handler) => _stateHandler = handler;

    /// <summary>Has a handler told what is refused.</summary>
    /// <param name="handler">The handler, in place of the one before; null for none.</param>
    /// <remarks>Mirrors <c>mgos_aws_shadow_set_error_handler</c>.</remarks>
    public void SetErrorHandler(AwsShadowErrorHandler handler) => _errorHandler = handler;

    /// <summary>Asks for the state, now or as soon as there is a connection.</summary>
    /// <returns>True.</returns>
    public bool Get()
    {
        _session.RequestGet();
        SendGet();
        return true;
    }

    /// <inheritdoc/>
    bool IShadowBackend.Update(ShadowUpdate update) => Send(new ShadowUpdate(update.Version, AwsRequests.StateOf(update.State)));

    /// <summary>Changes any part of the shadow, what is desired, too.</summary>
    /// <param name="version">Version that the shadow must have, or AWS IoT refuses with code 409; 0 for any.</param>
    /// <param name="state">JSON: an object with <c>reported</c> and <c>desired</c>, or one of them; null removes.</param>
    /// <returns>False if it cannot be taken; the log says why. True says nothing about delivery.</returns>
    /// <remarks>Mirrors <c>mgos_aws_shadow_update_extf</c>.</remarks>
    public bool UpdateState(long version, string state)
    {
        byte[] json = Encoding.UTF8.GetBytes(state ?? "");
        if (json.Length <= ShadowConstants.MaxUpdateBytes && AwsShadowState.Read(AwsShadowEvent.UpdateAccepted, json) != null)
            return Send(new ShadowUpdate(version < 0 ? 0 : version, json));
        _device.Log.Error(nameof(AwsShadow), "update not sent: not a JSON object of at most " + ShadowConstants.MaxUpdateBytes.ToString() + " bytes");
        return false;
    }

    /// <summary>Asks for the topics, from now on on every connection.</summary>
    internal void Start() => _link.Start(this, _topics.Subscriptions);

    private bool Send(ShadowUpdate update)
    {
        if (_session.IsUp && _outbox.Count == 0 && _link.HasRoom)
        {
            _link.Publish(_topics.Update, _requests.Update(update));
            return true;
        }

        if (_outbox.TryAdd(update))
            return true;
        _device.Log.Error(nameof(AwsShadow), "update not taken: " + _outbox.Count.ToString() + " updates wait for the connection already");
        return false;
    }

    private void SendWaiting()
    {
        while (_session.IsUp && _outbox.Count > 0 && _link.HasRoom)
            _link.Publish(_topics.Update, _requests.Update(_outbox.Take()));
    }

    private void SendGet()
    {
        long now = Now;
        if (_session.TakeGet(now))
            _link.Publish(_topics.Get, _requests.Get());
        SetTimer(_session.GetDelay(now));
    }
}

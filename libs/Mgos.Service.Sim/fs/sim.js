// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

// The section Board of the device page: the pins of a virtual device, to be watched and used by hand. The page hands over what it works with.
const style=`
#board .things{display:flex;flex-wrap:wrap;gap:16px 32px;align-items:center}
#board .thing{display:grid;justify-items:center;gap:6px;min-width:96px;text-align:center}
#board .lamp{width:40px;height:40px;margin:12px;border-radius:50%;border:1px solid var(--field);background:var(--hover)}
#board .lit .lamp{background:#ff5a45;border-color:#ff5a45;box-shadow:0 0 16px #ff5a45}
#board .push{width:64px;height:64px;border-radius:50%;border:1px solid var(--field);background:var(--hover);box-shadow:0 3px 0 var(--field);cursor:pointer;touch-action:none;user-select:none}
#board .push[aria-pressed=true]{background:var(--accent);border-color:var(--accent);color:#fff;box-shadow:none;translate:0 3px}
#board .pins li{display:grid;grid-template-columns:12px 64px minmax(0,1fr) auto;gap:4px 12px;align-items:center;padding:7px 20px}
#board .dot{width:10px;height:10px;border-radius:50%;border:1px solid var(--field)}
#board .high .dot{background:var(--ok);border-color:var(--ok)}
#board .hold{display:flex;gap:4px;align-items:center}
#board .hold .btn{min-height:28px;padding:0 10px}
#board .hold input{width:90px;min-height:28px;padding:0}
@media (max-width:600px){#board .hold{grid-column:3/5;flex-wrap:wrap}}
`;
const drawing='M3.5 2.5h9v11h-9zm-2 2.5h2m-2 3h2m-2 3h2m9-6h2m-2 3h2m-2 3h2M6.5 5.5h3v3h-3z';
const modes={input:'input',output:'output',open_drain:'open drain',open_source:'open source'};
const ms=100;
const{h,call,guarded,notified,loaders,icon,route}=self.mgos;

const rows=new Map();
const things=h('div.card.things'),list=h('ul.list.card.files.pins',{ariaLabel:'Pins'}),all=h('input',{type:'checkbox',onchange:()=>rows.forEach(show)});
const lost=h('p.hint');

function addSection(){
	const sheet=new CSSStyleSheet(),path=document.createElementNS('http://www.w3.org/2000/svg','path');
	sheet.replaceSync(style);
	document.adoptedStyleSheets.push(sheet);
	path.id='iBoard';
	path.setAttribute('d',drawing);
	document.querySelector('svg[hidden]').append(path);
	document.querySelector('nav a').after(h('a',{href:'#/board'},icon('Board'),'Board'));
	document.querySelector('main').append(h('section',{id:'board',hidden:true},h('header',h('h1','Board')),things,
		h('div.tools',h('label',all,'Pins that are not in use')),list,lost));
}

// An LED is a lamp, a button can be pressed: by mouse, by finger, by space or return.
function thing(p,row){
	const name=p.label.split('.').pop();
	row.thing=h('div.thing',row.part=p.kind==='led'?h('div.lamp',{role:'img'}):push(p,row),h('span',name),row.state=h('span.hint'));
	things.append(row.thing);
}
function push(p,row){
	const button=h('button.push',{ariaLabel:'Press '+p.label,ariaPressed:false}),isKey=e=>e.key===' '||e.key==='Enter';
	let isDown=false;
	const down=()=>{
		if(isDown)return;
		isDown=true;
		button.ariaPressed=true;
		guarded(call)('Sim.SetPin',{pin:p.pin,level:row.data.pull==='up'?0:1});
	};
	// A click may be shorter than a contact bounces: it lasts a little longer.
	const up=()=>{
		if(!isDown)return;
		isDown=false;
		button.ariaPressed=false;
		guarded(call)('Sim.PressPin',{pin:p.pin,ms});
	};
	button.onpointerdown=e=>{ button.setPointerCapture(e.pointerId); down(); };
	button.onpointerup=button.onpointercancel=button.onblur=up;
	button.onkeydown=e=>{ if(isKey(e)&&!e.repeat)down(); };
	button.onkeyup=e=>{ if(isKey(e))up(); };
	return button;
}

function holder(p,row){
	const{pin}=p,name='GPIO'+pin,method=['Sim.SetPin','Sim.SetPin','Sim.ReleasePin'];
	row.holds=['Low','High','Free'].map((text,i)=>h('button.btn',{ariaLabel:`${name} ${text}`,onclick:guarded(()=>call(method[i],i<2?{pin,level:i}:{pin}))},text));
	const box=h('div.hold',...row.holds);
	if(pin>=32){
		let isBusy,next;
		const turn=async ()=>{
			next=row.knob.value / 100;
			if(isBusy)return;
			isBusy=true;
			try{
				for(let level; level!==next;)await call('Sim.SetAnalog',{pin,level:level=next});
			} finally{ isBusy=false; }
		};
		row.knob=h('input',{type:'range',min:0,max:100,value:0,ariaLabel:name+' voltage',oninput:guarded(turn)});
		box.append(row.knob);
	}
	return box;
}
function add(p){
	const row={};
	row.text=h('span.hint');
	row.item=h('li',h('i.dot'),h('span.mono','GPIO'+p.pin),h('span',h('span',p.label||''),' ',row.text),holder(p,row));
	if(p.kind)thing(p,row);
	rows.set(p.pin,row);
	list.append(row.item);
	return row;
}
function update(p){
	if(p.reserved)return;
	const row=rows.get(p.pin)||add(p),isHigh=p.level===1,isOn=p.level===p.active;
	row.data=p;
	row.item.classList.toggle('high',isHigh);
	row.text.className=p.conflict?'bad':'hint';
	row.text.textContent=[p.open?modes[p.mode]||p.mode:'not in use',p.pull!=='none'&&'pull-'+p.pull,isHigh?'high':'low',p.drive==='analog'&&Math.round(p.analog*100)+' %',
		p.edges===1?'1 edge':p.edges+' edges',p.conflict&&'driven from both sides'].filter(Boolean).join(', ');
	['low','high','released'].forEach((drive,i)=>row.holds[i].ariaPressed=p.drive===drive);
	if(row.knob&&document.activeElement!==row.knob)row.knob.value=p.analog*100;
	if(p.kind==='led'){
		row.thing.classList.toggle('lit',isOn&&p.open);
		row.part.ariaLabel=`${p.label} is ${isOn&&p.open?'on':'off'}`;
	}
	if(row.state)row.state.textContent=p.kind==='led'?isOn&&p.open?'on':'off':isHigh?'high':'low';
	show(row);
}
const show=row=>row.item.hidden=!(all.checked||row.data.open||row.data.label||row.data.drive!=='released');

notified['Sim.Changed']=({pins})=>pins.forEach(update);
loaders.board=async ()=>{
	const board=await call('Sim.Board');
	board.pins.forEach(update);
	things.hidden=!things.firstChild;
	lost.textContent=board.lost_edges?board.lost_edges+' edges were lost, because the device was too busy.':'';
	await call('Sim.Watch');
};
addSection();
route();
